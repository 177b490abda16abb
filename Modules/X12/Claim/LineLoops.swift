import Primitives

// Loops 2410 and 2430, which the kinds of claim share.
extension ProfessionalClaim.Drug {
    /// From the LIN segment.
    init(_ segment: borrowing SegmentView) {
        self.init(ndc: segment.text(3) ?? "", quantity: "", unit: "")
        let kind = segment.text(2) ?? ""
        if kind != "N4" { qualifier = kind }
    }

    /// Takes a segment of the loop; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView) -> Bool {
        switch segment.id {
        case "CTP" where quantity.isEmpty:
            guard segment.componentCount(5) <= 1, segment.isEmpty(1), segment.isEmpty(2), segment.isEmpty(3) else {
                return false
            }
            quantity = segment.text(4) ?? ""
            unit = segment.component(5, 1) ?? ""
        case "REF":
            guard let number = segment.plainReference else { return false }
            switch segment.code(1) {
            case "XZ" where prescriptionNumber == nil: prescriptionNumber = number
            case "VY" where linkNumber == nil: linkNumber = number
            default: return false
            }
        default: return false
        }
        return true
    }
}

extension ProfessionalClaim.LineAdjudication {
    /// From the SVD segment.
    init(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        self.init(
            payerID: segment.text(1) ?? "", paid: faults.money(segment, 2, "The other payer's payment"),
            procedure: segment.component(3, 2) ?? "", modifiers: segment.components(3, from: 3, through: 6),
            units: segment.text(5) ?? "", bundledInto: segment.number(6).value)
        if segment.componentCode(3, 1) != "HC" { procedureQualifier = segment.component(3, 1) }
        description = segment.component(3, 7)
        revenueCode = segment.text(4)
    }

    /// Takes a segment of the loop; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "CAS": faults.adjustments(segment, into: &adjustments)
        case "DTP" where date == nil && segment.code(1) == "573": date = faults.day(segment)
        case "AMT" where remainingLiability == nil && segment.code(1) == "EAF":
            remainingLiability = faults.optionalMoney(segment, 2)
        default: return false
        }
        return true
    }
}

extension LineForm {
    /// From the LQ segment.
    init(_ segment: borrowing SegmentView) {
        self.init(codeList: segment.text(1) ?? "", form: segment.text(2) ?? "")
    }

    /// Takes an FRM segment; false for any other.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        guard segment.id == "FRM" else { return false }
        answers.append(
            FormAnswer(
                question: segment.text(1) ?? "", response: segment.text(2), text: segment.text(3),
                date: faults.optionalDate(segment, 4), percent: segment.text(5)))
        return true
    }
}

extension SegmentView {
    /// The components that hold something, such as the modifiers of SV101.
    func components(_ number: Int, from first: Int, through last: Int) -> [String] {
        var found: [String] = []
        let whole = range(number)
        var part = 1
        var start = whole.lowerBound
        var place = start
        while place <= whole.upperBound, part <= last {
            if place == whole.upperBound || bytes[unchecked: place] == delimiters.component {
                if part >= first, let text = trimmed(start..<place) {
                    if found.isEmpty { found = [text] } else { found.append(text) }
                }
                part &+= 1
                start = place &+ 1
            }
            place &+= 1
        }
        return found
    }

    /// The parts of a composite of a qualifier, a procedure, up to four modifiers and a description, in one pass.
    func procedureParts(_ number: Int) -> ProcedureParts {
        var parts = ProcedureParts()
        let whole = range(number)
        guard !whole.isEmpty else { return parts }
        var part = 1
        var start = whole.lowerBound
        var place = start
        while place <= whole.upperBound {
            if place == whole.upperBound || bytes[unchecked: place] == delimiters.component {
                if place > start { parts.take(self, start..<place, part) }
                part &+= 1
                start = place &+ 1
            }
            place &+= 1
        }
        return parts
    }

    /// The components as positions from 1 to 99, such as the diagnosis pointers; `failed` hears where one is not.
    func positions(_ number: Int, _ failed: (Finding.Location) -> Void) -> SmallNumbers {
        var found = SmallNumbers(wrappedValue: [])
        let whole = range(number)
        guard !whole.isEmpty else { return found }
        var value = 0
        var digits = 0
        var place = whole.lowerBound
        while place <= whole.upperBound {
            if place == whole.upperBound || bytes[unchecked: place] == delimiters.component {
                if digits > 0 {
                    if digits <= 2, value > 0 { found.append(value) } else { failed(location(number)) }
                }
                value = 0
                digits = 0
            } else {
                let digit = bytes[unchecked: place] &- 48
                value = value &* 10 &+ Int(digit)
                digits = digit < 10 ? digits &+ 1 : 3
            }
            place &+= 1
        }
        return found
    }
}

/// What SV101, SV202-like composites and SVD03 hold.
struct ProcedureParts {
    var qualifier = PackedCode.empty
    var procedure: String?
    var modifiers: [String] = []
    var description: String?

    fileprivate mutating func take(_ segment: borrowing SegmentView, _ range: Range<Int>, _ part: Int) {
        switch part {
        case 1: qualifier = segment.packed(range)
        case 2: procedure = segment.trimmed(range)
        case 3...6:
            guard let modifier = segment.trimmed(range) else { return }
            if modifiers.isEmpty { modifiers = [modifier] } else { modifiers.append(modifier) }
        case 7: description = segment.trimmed(range)
        default: break
        }
    }
}
