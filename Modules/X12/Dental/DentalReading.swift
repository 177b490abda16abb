import Primitives

// Loops 2300 and 2310 of a dental claim.
extension DentalClaim: DraftedClaim, StreamedClaim {
    package typealias Decoder = ClaimDecoder<DentalClaim>

    package static var expectedVersion: ClaimVersion {
        ClaimVersion(prefix: "005010X224", finding: "x12.837d.version", name: "dental")
    }

    package mutating func takeOwnCodes(_ segment: borrowing SegmentView) {
        placeOfService = segment.component(5, 1) ?? ""
        signatureOnFile = segment.code(6) == "Y"
        isPredetermination = segment.code(19) == "PB"
        takeCauses(segment)
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "DN" where $referring.isAbsent: PartyLoop("2310A", specialty: "RF")
        case "P3" where $primaryCare.isAbsent: PartyLoop("2310A", specialty: "RF")
        case "82" where $rendering.isAbsent: PartyLoop("2310B", specialty: "PE")
        case "77" where $serviceFacility.isAbsent: PartyLoop("2310C", [.address, .references])
        case "DD" where $assistantSurgeon.isAbsent: PartyLoop("2310D", specialty: "AS")
        case "DQ" where $supervising.isAbsent: PartyLoop("2310E")
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "DN": $referring = party.provider()
        case "P3": $primaryCare = party.provider()
        case "82": $rendering = party.provider()
        case "77": serviceFacility = party.facility()
        case "DD": $assistantSurgeon = party.provider()
        default: $supervising = party.provider()
        }
    }

    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return takeDiagnoses(segment)
        case "DTP": return takeDate(segment, &faults)
        case "DN1":
            guard orthodontics == nil, segment.isEmpty(3) else { return false }
            orthodontics = DentalClaim.Orthodontics(
                totalMonths: segment.text(1), remainingMonths: segment.text(2),
                isOrthodontic: segment.code(4) == "Y")
        case "DN2":
            guard let tooth = segment.text(1), segment.isEmpty(3), segment.isEmpty(4), segment.isEmpty(5) else {
                return false
            }
            teeth.append(DentalClaim.ToothStatus(tooth: tooth, status: segment.text(2) ?? ""))
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F5" && patientAmountPaid == nil:
            patientAmountPaid = faults.optionalMoney(segment, 2)
        case "NTE": notes.append(ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? ""))
        default: return supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeDiagnoses(_ segment: borrowing SegmentView) -> Bool {
        guard diagnoses.isEmpty else { return false }
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
        diagnoses = found
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        guard code == "G3", predetermination == nil else { return takeSharedReference(code, number) }
        predetermination = number
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.code(1) {
        case "439" where accidentDate == nil: accidentDate = faults.day(segment)
        case "452" where appliancePlacement == nil: appliancePlacement = faults.day(segment)
        case "472" where serviceFrom == nil:
            guard let days = faults.days(segment) else { break }
            serviceFrom = days.from
            serviceTo = days.to
        case "050" where repricerReceived == nil: repricerReceived = faults.day(segment)
        default: return false
        }
        return true
    }
}
