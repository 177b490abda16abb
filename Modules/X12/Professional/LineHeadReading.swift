import Primitives

// Loop 2400's own segments.
extension ProfessionalClaim.Line {
    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "DTP":
            guard let field = ProfessionalClaim.LineDates.field(segment.code(1)),
                supplement.dates[keyPath: field] == nil
            else { return false }
            supplement.dates[keyPath: field] = faults.day(segment)
        case "REF": return takeReference(segment)
        case "AMT":
            switch segment.code(1) {
            case "T" where salesTax == nil: salesTax = faults.optionalMoney(segment, 2)
            case "F4" where supplement.postage == nil: supplement.postage = faults.optionalMoney(segment, 2)
            default: return false
            }
        case "NTE":
            if segment.code(1) == "TPO", supplement.thirdPartyNote == nil, let text = segment.text(2) {
                supplement.thirdPartyNote = text
            } else if $note.isAbsent {
                note = ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? "")
            } else {
                return false
            }
        default: return supplement.take(segment, &faults)
        }
        return true
    }

    package mutating func takeService(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        let parts = segment.procedureParts(1)
        procedure = parts.procedure ?? ""
        if parts.qualifier != "HC" { procedureQualifier = segment.component(1, 1) ?? "" }
        modifiers = parts.modifiers
        description = parts.description
        charge = faults.money(segment, 2, "The line's charge")
        unitBasis = segment.text(3) ?? ""
        units = segment.text(4) ?? ""
        placeOfService = segment.text(5)
        $diagnosisPointers = segment.positions(7) {
            faults.fail("x12.diagnosis-pointer", $0, "SV107 is not a diagnosis position.")
        }
        guard segment.count > 8 else { return }
        emergency = segment.code(9) == "Y"
        earlyScreening = segment.code(11) == "Y"
        familyPlanning = segment.code(12) == "Y"
        if segment.code(15) == "0" { supplement.isCopayExempt = true }
    }

    private mutating func takeReference(_ segment: borrowing SegmentView) -> Bool {
        let code = segment.code(1)
        if code == "G1" || code == "9F" {
            guard let number = PayerReference(segment) else { return false }
            if code == "9F" {
                supplement.referrals.append(number)
            } else if priorAuthorization == nil, number.payerID == nil {
                priorAuthorization = number.value
            } else {
                supplement.furtherAuthorizations.append(number)
            }
            return true
        }
        guard let number = segment.plainReference else { return false }
        switch code {
        case "6R" where lineControlNumber == nil: lineControlNumber = number
        case "X4" where cliaNumber == nil: cliaNumber = number
        default: return supplement.takeReference(code, number)
        }
        return true
    }
}
