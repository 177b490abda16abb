import Primitives

/// What the rules about codes ask of a segment or a unit.
extension SegmentView {
    /// The bytes of a component, counted from 1; empty when it is absent.
    @_lifetime(copy self)
    func part(_ number: Int, _ part: Int) -> Span<UInt8> { bytes.extracting(range(number, part)) }

    /// The first eight characters as a day, whatever time or period follows.
    func day(_ number: Int) -> CalendarDate? {
        let whole = range(number)
        guard whole.count >= 8 else { return nil }
        return date(whole.lowerBound..<whole.lowerBound + 8).value
    }

    /// The last day of a period, or the day itself.
    func lastDay(_ number: Int) -> CalendarDate? {
        let whole = range(number)
        guard whole.count == 17 else { return day(number) }
        return date(whole.lowerBound + 9..<whole.upperBound).value
    }

    /// The element that holds the procedure of a service segment, and the one of the procedure that was billed.
    var procedureElements: (first: Int, second: Int) {
        switch id {
        case "SV1", "SV3", "SV5": (1, 0)
        case "SVC": (1, 6)
        case "SV2", "EQ": (2, 0)
        case "SVD": (3, 0)
        case "EB": (13, 0)
        default: (0, 0)
        }
    }
}

extension UnitStore {
    /// The day of a service line: its own, else that of the unit.
    borrowing func date(ofLine line: Range<Int>) -> CalendarDate? {
        var index = line.lowerBound
        while index < line.upperBound {
            let id = segments[index].id
            if id == "DTP", view(index).code(1) == "472" { return view(index).day(3) ?? serviceDate }
            if id == "DTM", view(index).code(1) == "472" || view(index).code(1) == "150" {
                return view(index).date(2).value ?? serviceDate
            }
            index &+= 1
        }
        return serviceDate
    }

    /// The segment of the patient's own level above the unit, such as DMG or PAT: of the dependent if there is one.
    borrowing func patient(_ id: SegmentID) -> Int? {
        var index = min(unit.lowerBound, count) &- 1
        while index >= 0, segments[index].id != "HL" {
            if segments[index].id == id { return index }
            index &-= 1
        }
        return nil
    }

    /// The day on which the payer of the adjustment or remark at `index` decided: that of the payment in an 835, of
    /// the other payer's adjudication in an 837.
    borrowing func adjudicationDate(_ index: Int) -> CalendarDate? {
        if guide == "835" {
            var head = 0
            while head < min(4, count) {
                if segments[head].id == "BPR" { return view(head).date(16).value }
                head &+= 1
            }
            return nil
        }
        var next = index &+ 1
        while next < unit.upperBound {
            switch segments[next].id {
            case "SBR", "LX", "SVD": return nil
            case "DTP" where view(next).code(1) == "573": return view(next).day(3)
            default: next &+= 1
            }
        }
        return nil
    }

    /// The date that decides on diagnoses and ICD procedures: the last day of an institutional statement (CMS: the
    /// code set goes by discharge), else the first day of service.
    borrowing func diagnosisDate() -> CalendarDate? {
        guard guide == "837I" else { return serviceDate }
        var index = unit.lowerBound
        while index < unit.upperBound {
            if segments[index].id == "DTP", view(index).code(1) == "434" { return view(index).lastDay(3) }
            index &+= 1
        }
        return serviceDate
    }
}

/// The guides that rules name.
enum CodeGuides {
    static let claims: Set<String> = ["837P", "837I", "837D"]
    static let professional: Set<String> = ["837P"]
    static let institutional: Set<String> = ["837I"]
    static let dental: Set<String> = ["837D"]
    static let remittance: Set<String> = ["835"]
    static let eligibility: Set<String> = ["270", "271"]
    static let status: Set<String> = ["276", "277", "277CA"]
    static let all: Set<String> = ["837P", "837I", "837D", "835", "270", "271", "276", "277", "277CA"]
}
