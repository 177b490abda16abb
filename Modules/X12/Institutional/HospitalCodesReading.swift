import Primitives

extension HospitalCodes {
    /// Takes an HI segment; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        let kind = segment.componentCode(1, 1)
        let last = min(segment.count, 12)
        guard last > 0, HospitalCodes.isUniform(segment, kind, last) else { return false }
        switch kind {
        case "ABK", "BK":
            guard principalDiagnosis == nil else { return false }
            principalDiagnosis = HospitalCodes.diagnosis(segment, 1, isICD9: kind == "BK")
            // Some senders put the other diagnoses behind the principal one.
            for number in stride(from: 2, through: last, by: 1) where !segment.isEmpty(number) {
                otherDiagnoses.append(HospitalCodes.diagnosis(segment, number, isICD9: kind == "BK"))
            }
        case "ABJ", "BJ":
            guard admittingDiagnosis == nil, last == 1 else { return false }
            admittingDiagnosis = HospitalCodes.diagnosis(segment, 1, isICD9: kind == "BJ")
        case "DR":
            guard diagnosisRelatedGroup == nil, last == 1 else { return false }
            diagnosisRelatedGroup = segment.component(1, 2)
        case "BBR", "BR", "CAH":
            guard principalProcedure == nil, last == 1 else { return false }
            principalProcedure = HospitalCodes.procedure(segment, 1, &faults)
        default:
            for number in 1...last where !segment.isEmpty(number) {
                guard take(segment, number, segment.componentCode(number, 1), &faults) else { return false }
            }
        }
        return true
    }

    /// True when all elements are of the first one's family, so that none is lost.
    private static func isUniform(_ segment: borrowing SegmentView, _ kind: PackedCode, _ last: Int) -> Bool {
        let first = family(kind)
        for number in stride(from: 2, through: last, by: 1) where !segment.isEmpty(number) {
            let other = family(segment.componentCode(number, 1))
            if other != first, first != "ABK" || other != "ABF" { return false }
        }
        return true
    }

    /// The qualifier of a family's newer code list stands for both of its lists.
    private static func family(_ kind: PackedCode) -> PackedCode {
        switch kind {
        case "BK": "ABK"
        case "BJ": "ABJ"
        case "PR": "APR"
        case "BN": "ABN"
        case "BF": "ABF"
        case "BR", "CAH": "BBR"
        case "BQ": "BBQ"
        default: kind
        }
    }

    /// Takes one element of a family that repeats; false only for a family that is not known.
    private mutating func take(
        _ segment: borrowing SegmentView, _ number: Int, _ kind: PackedCode, _ faults: inout ClaimFaults
    ) -> Bool {
        switch kind {
        case "APR", "PR": reasonsForVisit.append(HospitalCodes.diagnosis(segment, number, isICD9: kind == "PR"))
        case "ABN", "BN": externalCauses.append(HospitalCodes.diagnosis(segment, number, isICD9: kind == "BN"))
        case "ABF", "BF": otherDiagnoses.append(HospitalCodes.diagnosis(segment, number, isICD9: kind == "BF"))
        case "BBQ", "BQ": otherProcedures.append(HospitalCodes.procedure(segment, number, &faults))
        case "BI":
            guard let days = faults.period(segment, number) else { break }
            occurrenceSpans.append(
                Span(segment.component(number, 2) ?? "", from: days.lowerBound, to: days.upperBound))
        case "BH":
            guard let day = faults.date(segment, number, 4) else { break }
            occurrences.append(Occurrence(segment.component(number, 2) ?? "", date: day))
        case "BE":
            guard case .value(let amount) = segment.money(number, 5) else {
                faults.fail("x12.amount", segment.location(number), "\(segment.name(of: number, 5)) is not an amount.")
                break
            }
            values.append(Value(segment.component(number, 2) ?? "", amount: amount))
        case "BG": if let code = segment.component(number, 2) { conditions.append(code) }
        case "TC": if let code = segment.component(number, 2) { treatments.append(code) }
        default: return false
        }
        return true
    }

    private static func diagnosis(_ segment: borrowing SegmentView, _ number: Int, isICD9: Bool) -> Diagnosis {
        Diagnosis(
            segment.component(number, 2) ?? "", presentOnAdmission: segment.component(number, 9),
            list: isICD9 ? .icd9 : .icd10)
    }

    private static func procedure(
        _ segment: borrowing SegmentView, _ number: Int, _ faults: inout ClaimFaults
    ) -> Procedure {
        let list: CodeList =
            switch segment.componentCode(number, 1) {
            case "BR", "BQ": .icd9
            case "CAH": .abc
            default: .icd10
            }
        let hasDate = !segment.range(number, 4).isEmpty
        return Procedure(
            segment.component(number, 2) ?? "", date: hasDate ? faults.date(segment, number, 4) : nil, list: list)
    }
}

extension ClaimFaults {
    /// A component that is a date.
    mutating func date(_ segment: borrowing SegmentView, _ number: Int, _ part: Int) -> CalendarDate? {
        if case .value(let date) = segment.date(number, part) { return date }
        fail("x12.date", segment.location(number), "\(segment.name(of: number, part)) is not a date.")
        return nil
    }

    /// The fourth component as two dates.
    mutating func period(_ segment: borrowing SegmentView, _ number: Int) -> ClosedRange<CalendarDate>? {
        let whole = segment.range(number, 4)
        if whole.count == 17, case .value(let first) = segment.date(whole.lowerBound..<whole.lowerBound + 8),
            case .value(let last) = segment.date(whole.lowerBound + 9..<whole.upperBound), first <= last
        {
            return first...last
        }
        fail("x12.date", segment.location(number), "\(segment.name(of: number, 4)) is not a range of dates.")
        return nil
    }
}
