import Primitives

/// Loops 2300 to 2430 of a dental claim while their segments come in.
struct DentalClaimDraft: ClaimDraft {
    private enum Section { case head, party, unnamed, coverage, line }

    private var claim = DentalClaim.blank
    private var line = DentalLineDraft()
    private var coverage: OtherCoverageDraft?
    private var party = PartyDraft()
    private var section = Section.head

    static let expectedVersion = ClaimVersion(prefix: "005010X224", finding: "x12.837d.version", name: "dental")

    mutating func begin(
        _ segment: borrowing SegmentView, _ levels: borrowing ClaimLevels, _ faults: inout ClaimFaults
    ) {
        section = .head
        claim.takeLevels(levels)
        claim.patientControlNumber = segment.text(1) ?? ""
        claim.totalCharge = faults.money(segment, 2, "The claim's total charge")
        claim.placeOfService = segment.component(5, 1) ?? ""
        claim.frequencyCode = segment.component(5, 3) ?? ""
        claim.signatureOnFile = segment.code(6) == "Y"
        claim.assignment = segment.text(7) ?? ""
        claim.benefitsAssigned = segment.text(8) ?? ""
        claim.releaseOfInformation = segment.text(9) ?? ""
        if !segment.isEmpty(11) {
            claim.relatedCauses = segment.components(11, from: 1, through: 3)
            claim.accidentState = segment.component(11, 4)
            claim.accidentCountry = segment.component(11, 5)
        }
        claim.specialProgram = segment.text(12)
        claim.isPredetermination = segment.code(19) == "PB"
        claim.delayReason = segment.text(20)
        if claim.patientControlNumber.isEmpty {
            faults.fail("x12.element-missing", segment.location(1), "The patient control number is missing.")
        }
    }

    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        if segment.id == "LX" {
            if section == .line { line.finish(&claim.lines, &faults) } else { closeParty() }
            section = .line
            line.begin(segment, &claim.lines, &faults)
            return
        }
        switch (section, segment.id) {
        case (.line, _): line.take(segment, &claim.lines, &faults)
        case (_, "SBR"):
            closeParty()
            section = .coverage
            coverage = OtherCoverageDraft(segment)
        case (.coverage, _): coverage?.take(segment, &faults)
        case (_, "NM1"):
            closeParty()
            beginParty(segment)
        case (.head, _): if !takeHead(segment, &faults) { keep(segment) }
        case (.party, _): if !party.take(segment, &faults) { keep(segment) }
        case (.unnamed, _): keep(segment)
        }
    }

    mutating func finish(_ faults: inout ClaimFaults) -> DentalClaim {
        if section == .line { line.finish(&claim.lines, &faults) } else { closeParty() }
        var finished = DentalClaim.blank
        swap(&finished, &claim)
        return finished
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let loop: StaticString = section == .party ? party.loop : section == .unnamed ? "2310" : "2300"
        claim.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        section = .party
        switch segment.code(1) {
        case "DN" where claim.$referring.isAbsent:
            party.begin(segment, loop: "2310A", .references, specialty: "RF")
        case "P3" where claim.$primaryCare.isAbsent:
            party.begin(segment, loop: "2310A", .references, specialty: "RF")
        case "82" where claim.$rendering.isAbsent:
            party.begin(segment, loop: "2310B", .references, specialty: "PE")
        case "77" where claim.$serviceFacility.isAbsent:
            party.begin(segment, loop: "2310C", [.address, .references])
        case "DD" where claim.$assistantSurgeon.isAbsent:
            party.begin(segment, loop: "2310D", .references, specialty: "AS")
        case "DQ" where claim.$supervising.isAbsent: party.begin(segment, loop: "2310E", .references)
        default:
            section = .unnamed
            keep(segment)
        }
    }

    private mutating func closeParty() {
        if section == .coverage, let other = coverage.take() { claim.otherSubscribers.append(other.finish()) }
        guard section == .party else { return }
        switch party.entity {
        case "DN": claim.$referring = party.provider()
        case "P3": claim.$primaryCare = party.provider()
        case "82": claim.$rendering = party.provider()
        case "77": claim.serviceFacility = party.facility()
        case "DD": claim.$assistantSurgeon = party.provider()
        default: claim.$supervising = party.provider()
        }
    }
}

// MARK: Loop 2300's own segments

extension DentalClaimDraft {
    /// True when the segment has a field.
    private mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return takeDiagnoses(segment)
        case "DTP": return takeDate(segment, &faults)
        case "DN1":
            guard claim.orthodontics == nil, segment.isEmpty(3) else { return false }
            claim.orthodontics = DentalClaim.Orthodontics(
                totalMonths: segment.text(1), remainingMonths: segment.text(2),
                isOrthodontic: segment.code(4) == "Y")
        case "DN2":
            guard let tooth = segment.text(1), segment.isEmpty(3), segment.isEmpty(4), segment.isEmpty(5) else {
                return false
            }
            claim.teeth.append(DentalClaim.ToothStatus(tooth: tooth, status: segment.text(2) ?? ""))
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || claim.supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F5" && claim.patientAmountPaid == nil:
            claim.patientAmountPaid = faults.optionalMoney(segment, 2)
        case "NTE": claim.notes.append(ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? ""))
        default: return claim.supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeDiagnoses(_ segment: borrowing SegmentView) -> Bool {
        guard claim.diagnoses.isEmpty else { return false }
        var found: [DentalClaim.Diagnosis] = []
        for number in stride(from: 1, through: segment.count, by: 1) {
            guard let code = segment.component(number, 2) else { return false }
            switch segment.componentCode(number, 1) {
            case "ABK", "ABF": found.append(DentalClaim.Diagnosis(code))
            case "BK", "BF": found.append(DentalClaim.Diagnosis(code, list: .icd9))
            case "TQ": found.append(DentalClaim.Diagnosis(code, list: .snodent))
            default: return false
            }
        }
        claim.diagnoses = found
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "D9" where claim.clearinghouseClaimNumber == nil: claim.clearinghouseClaimNumber = number
        case "9F" where claim.referralNumber == nil: claim.referralNumber = number
        case "G1" where claim.priorAuthorization == nil: claim.priorAuthorization = number
        case "F8" where claim.payerClaimControlNumber == nil: claim.payerClaimControlNumber = number
        case "G3" where claim.predetermination == nil: claim.predetermination = number
        default: return false
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.code(1) {
        case "439" where claim.accidentDate == nil: claim.accidentDate = faults.day(segment)
        case "452" where claim.appliancePlacement == nil: claim.appliancePlacement = faults.day(segment)
        case "472" where claim.serviceFrom == nil:
            guard let days = faults.days(segment) else { break }
            claim.serviceFrom = days.from
            claim.serviceTo = days.to
        case "050" where claim.repricerReceived == nil: claim.repricerReceived = faults.day(segment)
        default: return false
        }
        return true
    }
}
