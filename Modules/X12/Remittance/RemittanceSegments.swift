import Primitives

/// Segments of the 835 as values.
extension SegmentView {
    func unreadable(_ number: Int) -> UnreadableElement {
        UnreadableElement(element: name(of: number), offset: offset)
    }

    /// An amount that must be there.
    func requiredMoney(_ number: Int, _ unreadable: inout [UnreadableElement]) -> Money? {
        if case .value(let amount) = money(number) { return amount }
        unreadable.append(self.unreadable(number))
        return nil
    }

    /// REF.
    var reference: Reference { Reference(qualifier: word(1) ?? "", value: text(2) ?? "") }

    /// QTY.
    var qualifiedQuantity: QualifiedQuantity { QualifiedQuantity(qualifier: text(1) ?? "", quantity: text(2) ?? "") }

    /// CAS: up to six triples of a reason, an amount and a quantity.
    func adjustments(_ adjustments: inout [Adjustment], _ unreadable: inout [UnreadableElement]) {
        let count = self.count
        if count < 3 { unreadable.append(self.unreadable(3)) }
        if adjustments.isEmpty { adjustments.reserveCapacity(2) }
        let group = plainCode(1)
        var start = 2
        while start <= min(count, 17) {
            switch money(start &+ 1) {
            case .value(let amount):
                if let group, let reason = plainCode(start), let quantity = ShortText(bytes, range(start &+ 2)) {
                    adjustments.append(Adjustment(group: group, reason: reason, amount: amount, quantity: quantity))
                } else if let reason = text(start) {
                    adjustments.append(
                        Adjustment(group: text(1) ?? "", reason: reason, amount: amount, quantity: text(start &+ 2)))
                } else {
                    unreadable.append(self.unreadable(start &+ 1))
                }
            case .absent where text(start) == nil && isEmpty(start &+ 2) && start > 2: break
            default: unreadable.append(self.unreadable(start &+ 1))
            }
            start &+= 3
        }
        if count > 19 { unreadable.append(self.unreadable(20)) }
    }

    /// A code of one to eight characters without blanks around it; nil for anything else.
    func plainCode(_ number: Int) -> PackedCode? {
        let range = range(number)
        let code = packed(range)
        guard !range.isEmpty, code != .unfit, code.raw & 0x8080_8080_8080_8080 == 0, code.raw &>> 56 > 0x20,
            bytes[unchecked: range.upperBound &- 1] > 0x20
        else { return nil }
        return code
    }

    /// NM1.
    var remittanceParty: RemittanceParty {
        let name: EntityName =
            code(2) == "1"
            ? .person(PersonName(last: text(3) ?? "", first: text(4) ?? "", middle: text(5), suffix: text(7)))
            : .organization(text(3) ?? "")
        return RemittanceParty(name: name, id: text(9), idQualifier: word(8))
    }

    /// SVC01 with its parts in place; `hasMore` when there is something behind the modifiers.
    var paidProcedure: (qualifier: ShortText, code: ShortText, modifiers: ShortText, hasMore: Bool) {
        let whole = range(1)
        let separator = delimiters.component
        var ends = (whole.upperBound, whole.upperBound)
        var found = 0
        for place in whole where bytes[unchecked: place] == separator {
            if found == 0 { ends.0 = place }
            if found == 1 { ends.1 = place }
            found &+= 1
        }
        let qualifier = shortOrLong(whole.lowerBound..<ends.0)
        guard found > 0 else { return (qualifier, ShortText(), ShortText(), false) }
        let code = shortOrLong(ends.0 &+ 1..<ends.1)
        guard found > 1 else { return (qualifier, code, ShortText(), false) }
        // Modifiers as they stand in the file, when they need no change.
        let modifiers = ends.1 &+ 1..<whole.upperBound
        if found <= 5, separator == UInt8(ascii: ":"), modifiers.count == 3 &* found &- 4,
            let text = ShortText(bytes, modifiers)
        {
            return (qualifier, code, text, false)
        }
        return (qualifier, code, ShortText(), true)
    }

    /// The modifiers of a procedure in SVC01 or SVC06.
    func modifiers(_ number: Int) -> [String] {
        var modifiers: [String] = []
        for part in 3...6 {
            if let modifier = component(number, part) { modifiers.append(modifier) }
        }
        return modifiers
    }

    /// BPR06 to BPR09, or BPR12 to BPR15.
    func bankAccount(_ first: Int) -> BankAccount? {
        let account = BankAccount(
            bankQualifier: text(first), bankID: text(first + 1), accountQualifier: text(first + 2),
            accountNumber: text(first + 3))
        return account.isEmpty ? nil : account
    }

    /// N3; false when there is one already.
    func street(_ address: inout PostalAddress?) -> Bool {
        guard address?.line1.isEmpty ?? true else { return false }
        var new = address ?? PostalAddress(line1: "", city: "", state: "", zip: "")
        new.line1 = text(1) ?? ""
        new.line2 = text(2)
        address = new
        return true
    }

    /// N4; false when there is one already.
    func city(_ address: inout PostalAddress?) -> Bool {
        guard address?.city.isEmpty ?? true else { return false }
        var new = address ?? PostalAddress(line1: "", city: "", state: "", zip: "")
        new.city = text(1) ?? ""
        new.state = text(2) ?? ""
        new.zip = text(3) ?? ""
        address = new
        return true
    }

    /// N404 and N407.
    var country: AddressCountry? {
        guard !isEmpty(4) || !isEmpty(7) else { return nil }
        return AddressCountry(country: text(4) ?? "", subdivision: text(7))
    }

    /// Every element as text; empty ones at the end are left off.
    var allElements: [String] {
        var elements: [String] = []
        for number in stride(from: 1, through: count, by: 1) { elements.append(text(number) ?? "") }
        while elements.last?.isEmpty == true { elements.removeLast() }
        return elements
    }
}

extension RemittanceContact {
    init(_ segment: borrowing SegmentView) {
        function = segment.text(1) ?? ""
        name = segment.text(2)
        numbers = []
        for position in stride(from: 3, through: segment.count, by: 2) {
            guard let value = segment.text(position + 1) else { continue }
            numbers.append(Number(qualifier: segment.text(position) ?? "", value: value))
        }
    }
}
