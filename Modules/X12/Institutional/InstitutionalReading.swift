import Primitives

/// Loops 2300 to 2430 of an institutional claim while their segments come in.
struct InstitutionalClaimDraft: ClaimDraft {
    private enum Section { case head, party, unnamed, coverage, line }

    private var claim = InstitutionalClaim.blank
    private var line = InstitutionalLineDraft()
    private var coverage: OtherCoverageDraft?
    private var party = PartyDraft()
    private var section = Section.head
    private var place = SegmentPlace(id: "CLM", ordinal: 0, offset: 0)

    static let expectedVersion = ClaimVersion(
        prefix: "005010X223", finding: "x12.837i.version", name: "institutional")

    mutating func begin(
        _ segment: borrowing SegmentView, _ levels: borrowing ClaimLevels, _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "CLM", ordinal: segment.ordinal, offset: segment.offset)
        section = .head
        claim.takeLevels(levels)
        claim.patientControlNumber = segment.text(1) ?? ""
        claim.totalCharge = faults.money(segment, 2, "The claim's total charge")
        claim.facilityType = segment.component(5, 1) ?? ""
        claim.frequencyCode = segment.component(5, 3) ?? ""
        claim.signature = segment.text(6)
        claim.assignment = segment.text(7) ?? ""
        claim.benefitsAssigned = segment.text(8) ?? ""
        claim.releaseOfInformation = segment.text(9) ?? ""
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

    mutating func finish(_ faults: inout ClaimFaults) -> InstitutionalClaim {
        if section == .line { line.finish(&claim.lines, &faults) } else { closeParty() }
        if claim.codes.principalDiagnosis == nil {
            faults.fail("x12.segment-missing", place.location(), "The claim has no principal diagnosis (HI).")
        }
        var finished = InstitutionalClaim.blank
        swap(&finished, &claim)
        return finished
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let loop: StaticString = section == .party ? party.loop : section == .unnamed ? "2310" : "2300"
        claim.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        section = .party
        let entity = segment.code(1)
        switch entity {
        case "71" where claim.$attending.isAbsent:
            party.begin(segment, loop: "2310A", .references, specialty: "AT")
        case "72" where claim.$operating.isAbsent: party.begin(segment, loop: "2310B", .references)
        case "ZZ" where claim.$otherOperating.isAbsent: party.begin(segment, loop: "2310C", .references)
        case "82" where claim.$rendering.isAbsent: party.begin(segment, loop: "2310D", .references)
        case "77" where claim.$serviceFacility.isAbsent:
            party.begin(segment, loop: "2310E", [.address, .references])
        case "DN" where claim.$referring.isAbsent: party.begin(segment, loop: "2310F", .references)
        default:
            section = .unnamed
            keep(segment)
        }
    }

    private mutating func closeParty() {
        if section == .coverage, let other = coverage.take() { claim.otherSubscribers.append(other.finish()) }
        guard section == .party else { return }
        switch party.entity {
        case "71": claim.$attending = party.provider()
        case "72": claim.$operating = party.provider()
        case "ZZ": claim.$otherOperating = party.provider()
        case "82": claim.$rendering = party.provider()
        case "77": claim.serviceFacility = party.facility()
        default: claim.$referring = party.provider()
        }
    }
}

// MARK: Loop 2300's own segments

extension InstitutionalClaimDraft {
    /// True when the segment has a field.
    private mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return claim.codes.take(segment, &faults)
        case "DTP": return takeDate(segment, &faults)
        case "CL1":
            guard claim.admissionType == nil, claim.admissionSource == nil, claim.patientStatus == nil else {
                return false
            }
            claim.admissionType = segment.text(1)
            claim.admissionSource = segment.text(2)
            claim.patientStatus = segment.text(3)
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || claim.supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F3" && claim.patientEstimatedDue == nil:
            claim.patientEstimatedDue = faults.optionalMoney(segment, 2)
        case "NTE":
            if segment.code(1) == "ADD", claim.billingNote == nil {
                claim.billingNote = segment.text(2)
            } else {
                claim.notes.append(ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? ""))
            }
        case "CRC": claim.conditionIndicators.append(ConditionIndicator(segment))
        default: return claim.supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "D9" where claim.clearinghouseClaimNumber == nil: claim.clearinghouseClaimNumber = number
        case "9F" where claim.referralNumber == nil: claim.referralNumber = number
        case "G1" where claim.priorAuthorization == nil: claim.priorAuthorization = number
        case "F8" where claim.payerClaimControlNumber == nil: claim.payerClaimControlNumber = number
        case "LU" where claim.autoAccidentState == nil: claim.autoAccidentState = number
        case "EA" where claim.medicalRecordNumber == nil: claim.medicalRecordNumber = number
        case "G4" where claim.peerReviewApproval == nil: claim.peerReviewApproval = number
        default: return false
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.code(1) {
        case "434" where claim.statementFrom == nil:
            guard let days = faults.days(segment) else { break }
            claim.statementFrom = days.from
            claim.statementTo = days.to ?? days.from
        case "435" where claim.admission == nil: claim.admission = faults.moment(segment)
        case "096" where claim.dischargeHour == nil: claim.dischargeHour = faults.time(segment)
        case "050" where claim.repricerReceived == nil: claim.repricerReceived = faults.day(segment)
        default: return false
        }
        return true
    }
}

extension ClaimFaults {
    /// The hour of a DTP with qualifier TM.
    mutating func time(_ segment: borrowing SegmentView) -> String? {
        if segment.code(2) == "TM", let text = segment.text(3), text.isTime { return text }
        fail("x12.time", segment.location(3), "\(segment.name(of: 3)) is not a time.")
        return nil
    }

    /// The day, or day and time, of a DTP with qualifier D8 or DT.
    mutating func moment(_ segment: borrowing SegmentView) -> InstitutionalClaim.AdmissionTime? {
        guard segment.code(2) == "DT" else { return day(segment).map { InstitutionalClaim.AdmissionTime(date: $0) } }
        let whole = segment.range(3)
        if whole.count == 12, case .value(let date) = segment.date(whole.lowerBound..<whole.lowerBound + 8) {
            let time = segment.string(whole.lowerBound + 8..<whole.upperBound)
            if time.isTime { return InstitutionalClaim.AdmissionTime(date: date, time: time) }
        }
        fail("x12.date", segment.location(3), "\(segment.name(of: 3)) is not a date and time.")
        return nil
    }
}

extension String {
    /// `HHMM`.
    fileprivate var isTime: Bool {
        let digits = Array(utf8)
        guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else { return false }
        return (Int(digits[0]) - 48) * 10 + Int(digits[1]) - 48 < 24 && digits[2] < 54
    }
}
