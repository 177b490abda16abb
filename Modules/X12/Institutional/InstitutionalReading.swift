import Primitives

// Loops 2300 and 2310 of an institutional claim.
extension InstitutionalClaim: DraftedClaim, StreamedClaim {
    package typealias Decoder = ClaimDecoder<InstitutionalClaim>

    package static var expectedVersion: ClaimVersion {
        ClaimVersion(prefix: "005010X223", finding: "x12.837i.version", name: "institutional")
    }

    package mutating func takeOwnCodes(_ segment: borrowing SegmentView) {
        facilityType = segment.component(5, 1) ?? ""
        signature = segment.text(6)
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "71" where $attending.isAbsent: PartyLoop("2310A", specialty: "AT")
        case "72" where $operating.isAbsent: PartyLoop("2310B")
        case "ZZ" where $otherOperating.isAbsent: PartyLoop("2310C")
        case "82" where $rendering.isAbsent: PartyLoop("2310D")
        case "77" where $serviceFacility.isAbsent: PartyLoop("2310E", [.address, .references])
        case "DN" where $referring.isAbsent: PartyLoop("2310F")
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "71": $attending = party.provider()
        case "72": $operating = party.provider()
        case "ZZ": $otherOperating = party.provider()
        case "82": $rendering = party.provider()
        case "77": serviceFacility = party.facility()
        default: $referring = party.provider()
        }
    }

    package func reportMissing(_ place: SegmentPlace, _ faults: inout ClaimFaults) {
        if codes.principalDiagnosis == nil {
            faults.fail("x12.segment-missing", place.location(), "The claim has no principal diagnosis (HI).")
        }
    }

    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return codes.take(segment, &faults)
        case "DTP": return takeDate(segment, &faults)
        case "CL1":
            guard admissionType == nil, admissionSource == nil, patientStatus == nil else {
                return false
            }
            admissionType = segment.text(1)
            admissionSource = segment.text(2)
            patientStatus = segment.text(3)
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F3" && patientEstimatedDue == nil:
            patientEstimatedDue = faults.optionalMoney(segment, 2)
        case "NTE":
            if segment.code(1) == "ADD", billingNote == nil {
                billingNote = segment.text(2)
            } else {
                notes.append(ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? ""))
            }
        case "CRC": conditionIndicators.append(ConditionIndicator(segment))
        default: return supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "LU" where autoAccidentState == nil: autoAccidentState = number
        case "EA" where medicalRecordNumber == nil: medicalRecordNumber = number
        case "G4" where peerReviewApproval == nil: peerReviewApproval = number
        default: return takeSharedReference(code, number)
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.code(1) {
        case "434" where statementFrom == nil:
            guard let days = faults.days(segment) else { break }
            statementFrom = days.from
            statementTo = days.to ?? days.from
        case "435" where admission == nil: admission = faults.moment(segment)
        case "096" where dischargeHour == nil: dischargeHour = faults.time(segment)
        case "050" where repricerReceived == nil: repricerReceived = faults.day(segment)
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
