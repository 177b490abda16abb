import Primitives

/// Loops 2300 to 2440 of a professional claim while their segments come in.
struct ProfessionalClaimDraft: ClaimDraft {
    private enum Section { case head, party, unnamed, coverage, line }

    private var claim = ProfessionalClaim.blank
    private var line = ProfessionalLineDraft()
    private var coverage: OtherCoverageDraft?
    private var party = PartyDraft()
    private var section = Section.head
    private var place = SegmentPlace(id: "CLM", ordinal: 0, offset: 0)

    static let expectedVersion = ClaimVersion(prefix: "005010X222", finding: "x12.837p.version", name: "professional")

    mutating func begin(
        _ segment: borrowing SegmentView, _ levels: borrowing ClaimLevels, _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "CLM", ordinal: segment.ordinal, offset: segment.offset)
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
        claim.patientSignatureSource = segment.text(10)
        if !segment.isEmpty(11) {
            claim.relatedCauses = segment.components(11, from: 1, through: 3)
            claim.accidentState = segment.component(11, 4)
            claim.accidentCountry = segment.component(11, 5)
        }
        claim.specialProgram = segment.text(12)
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

    mutating func finish(_ faults: inout ClaimFaults) -> ProfessionalClaim {
        if section == .line { line.finish(&claim.lines, &faults) } else { closeParty() }
        if claim.diagnoses.isEmpty {
            faults.fail("x12.segment-missing", place.location(), "The claim has no diagnosis (HI).")
        }
        var finished = ProfessionalClaim.blank
        swap(&finished, &claim)
        return finished
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let loop: StaticString = section == .party ? party.loop : section == .unnamed ? "2310" : "2300"
        claim.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        section = .party
        let isFree: Bool
        switch segment.code(1) {
        case "DN":
            isFree = claim.$referring.isAbsent
            if isFree { party.begin(segment, loop: "2310A", .references) }
        case "P3":
            isFree = claim.services.primaryCare == nil
            if isFree { party.begin(segment, loop: "2310A", .references) }
        case "82":
            isFree = claim.$rendering.isAbsent
            if isFree { party.begin(segment, loop: "2310B", .references, specialty: "PE") }
        case "77":
            isFree = claim.$serviceFacility.isAbsent
            if isFree { party.begin(segment, loop: "2310C", [.address, .references, .contact]) }
        case "DQ":
            isFree = claim.$supervising.isAbsent
            if isFree { party.begin(segment, loop: "2310D", .references) }
        case "PW":
            isFree = claim.services.pickUp == nil
            if isFree { party.begin(segment, loop: "2310E", .address) }
        case "45":
            isFree = claim.services.dropOff == nil
            if isFree { party.begin(segment, loop: "2310F", .address) }
        default: isFree = false
        }
        guard !isFree else { return }
        section = .unnamed
        keep(segment)
    }

    private mutating func closeParty() {
        if section == .coverage, let other = coverage.take() { claim.otherSubscribers.append(other.finish()) }
        guard section == .party else { return }
        switch party.entity {
        case "DN": claim.$referring = party.provider()
        case "P3": claim.services.$primaryCare = party.provider()
        case "82": claim.$rendering = party.provider()
        case "77": claim.serviceFacility = party.facility()
        case "DQ": claim.$supervising = party.provider()
        case "PW": claim.services.pickUp = party.location()
        default: claim.services.dropOff = party.location()
        }
    }
}

// MARK: Loop 2300's own segments

extension ProfessionalClaimDraft {
    /// True when the segment has a field.
    private mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return takeCodes(segment)
        case "DTP": return takeDate(segment, &faults)
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || claim.supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F5" && claim.patientAmountPaid == nil:
            claim.patientAmountPaid = faults.optionalMoney(segment, 2)
        case "NTE" where claim.$note.isAbsent:
            claim.note = ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? "")
        case "CR1" where claim.services.ambulance == nil: claim.services.ambulance = AmbulanceTransport(segment)
        case "CR2" where claim.services.spinalManipulation == nil:
            claim.services.spinalManipulation = SpinalManipulation(
                condition: segment.text(8) ?? "", description: segment.text(10), furtherDescription: segment.text(11))
        case "CRC": claim.services.conditionIndicators.append(ConditionIndicator(segment))
        default: return claim.supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeCodes(_ segment: borrowing SegmentView) -> Bool {
        let count = min(segment.count, 12)
        switch segment.componentCode(1, 1) {
        case "ABK", "BK", "ABF", "BF":
            let kind = segment.componentCode(1, 1)
            claim.diagnosesAreICD9 = kind == "BK" || kind == "BF"
            claim.diagnoses.reserveCapacity(count)
            for number in stride(from: 1, through: count, by: 1) {
                switch segment.componentCode(number, 1) {
                case "ABK", "ABF", "BK", "BF":
                    if let code = segment.component(number, 2) { claim.diagnoses.append(code) }
                default: break
                }
            }
        case "BP":
            guard claim.services.anesthesiaProcedures.isEmpty else { return false }
            claim.services.anesthesiaProcedures = (1...2).compactMap { segment.component($0, 2) }
        case "BG":
            claim.services.conditionCodes += (1...max(1, count)).compactMap { segment.component($0, 2) }
        default: return false
        }
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "D9" where claim.clearinghouseClaimNumber == nil: claim.clearinghouseClaimNumber = number
        case "EW" where claim.mammographyCertification == nil: claim.mammographyCertification = number
        case "9F" where claim.referralNumber == nil: claim.referralNumber = number
        case "G1" where claim.priorAuthorization == nil: claim.priorAuthorization = number
        case "F8" where claim.payerClaimControlNumber == nil: claim.payerClaimControlNumber = number
        case "X4" where claim.cliaNumber == nil: claim.cliaNumber = number
        case "EA" where claim.medicalRecordNumber == nil: claim.medicalRecordNumber = number
        case "F5" where claim.services.mandatoryCrossover == nil: claim.services.mandatoryCrossover = number
        case "1J" where claim.services.carePlanOversight == nil: claim.services.carePlanOversight = number
        default: return false
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        let code = segment.code(1)
        if code == "314" {
            guard claim.dates.disabilityStart == nil, claim.dates.disabilityEnd == nil else { return false }
            guard let days = faults.days(segment) else { return true }
            claim.dates.disabilityStart = days.from
            claim.dates.disabilityEnd = days.to ?? days.from
            return true
        }
        guard let field = ClaimDates.field(code), claim.dates[keyPath: field] == nil else { return false }
        claim.dates[keyPath: field] = faults.day(segment)
        return true
    }
}

extension ClaimDates {
    /// The field of a DTP qualifier.
    static func field(_ qualifier: PackedCode) -> WritableKeyPath<ClaimDates, CalendarDate?>? {
        switch qualifier {
        case "431": \.onset
        case "454": \.initialTreatment
        case "304": \.lastSeen
        case "453": \.acuteManifestation
        case "439": \.accident
        case "484": \.lastMenstrualPeriod
        case "455": \.lastXRay
        case "360": \.disabilityStart
        case "361": \.disabilityEnd
        case "297": \.lastWorked
        case "296": \.returnToWork
        case "435": \.admission
        case "096": \.discharge
        case "090": \.assumedCare
        case "091": \.relinquishedCare
        case "471": \.prescription
        case "444": \.firstContact
        case "050": \.repricerReceived
        default: nil
        }
    }
}

extension AmbulanceTransport {
    init(_ segment: borrowing SegmentView) {
        self.init(
            patientWeight: segment.text(2), reason: segment.text(4) ?? "", distance: segment.text(6) ?? "",
            roundTripPurpose: segment.text(9), stretcherPurpose: segment.text(10))
    }
}
