import Primitives

// Loop 2400's own segments.
extension ProfessionalLineDraft {
    /// True when the segment has a field.
    mutating func takeHead(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        switch segment.id {
        case "SV1":
            guard !hasService else { return false }
            hasService = true
            takeService(segment, &line, &faults)
        case "DTP":
            guard segment.code(1) == "472" else { return takeDate(segment, &line, &faults) }
            guard !hasDate else { return false }
            hasDate = true
            guard let days = faults.days(segment) else { break }
            line.from = days.from
            line.to = days.to
        case "REF": return takeReference(segment, &line)
        case "AMT":
            switch segment.code(1) {
            case "T" where line.salesTax == nil: line.salesTax = faults.optionalMoney(segment, 2)
            case "F4" where line.supplement.postage == nil:
                line.supplement.postage = faults.optionalMoney(segment, 2)
            default: return false
            }
        case "NTE":
            if segment.code(1) == "TPO", line.supplement.thirdPartyNote == nil, let text = segment.text(2) {
                line.supplement.thirdPartyNote = text
            } else if line.$note.isAbsent {
                line.note = ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? "")
            } else {
                return false
            }
        default: return line.supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeService(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) {
        let parts = segment.procedureParts(1)
        line.procedure = parts.procedure ?? ""
        if parts.qualifier != "HC" { line.procedureQualifier = segment.component(1, 1) ?? "" }
        line.modifiers = parts.modifiers
        line.description = parts.description
        line.charge = faults.money(segment, 2, "The line's charge")
        line.unitBasis = segment.text(3) ?? ""
        line.units = segment.text(4) ?? ""
        line.placeOfService = segment.text(5)
        line.$diagnosisPointers = segment.positions(7) {
            faults.fail("x12.diagnosis-pointer", $0, "SV107 is not a diagnosis position.")
        }
        guard segment.count > 8 else { return }
        line.emergency = segment.code(9) == "Y"
        line.earlyScreening = segment.code(11) == "Y"
        line.familyPlanning = segment.code(12) == "Y"
        if segment.code(15) == "0" { line.supplement.isCopayExempt = true }
    }

    private mutating func takeReference(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) -> Bool
    {
        let code = segment.code(1)
        if code == "G1" || code == "9F" {
            guard let number = PayerReference(segment) else { return false }
            if code == "9F" {
                line.supplement.referrals.append(number)
            } else if line.priorAuthorization == nil, number.payerID == nil {
                line.priorAuthorization = number.value
            } else {
                line.supplement.furtherAuthorizations.append(number)
            }
            return true
        }
        guard let number = segment.plainReference else { return false }
        switch code {
        case "6R" where line.lineControlNumber == nil: line.lineControlNumber = number
        case "X4" where line.cliaNumber == nil: line.cliaNumber = number
        default: return line.supplement.takeReference(code, number)
        }
        return true
    }

    private mutating func takeDate(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        guard let field = ProfessionalClaim.LineDates.field(segment.code(1)),
            line.supplement.dates[keyPath: field] == nil
        else { return false }
        line.supplement.dates[keyPath: field] = faults.day(segment)
        return true
    }
}
