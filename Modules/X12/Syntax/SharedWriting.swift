import Primitives

/// Segments that are written the same way in several transactions.
extension SegmentWriter {
    /// NM1 with a person's or an organization's name.
    mutating func name(_ entity: String, _ name: EntityName, _ qualifier: String = "", _ id: String? = nil) {
        let identifier: [Element] = id == nil ? [] : [.text(qualifier), .optional(id)]
        switch name {
        case .organization(let text):
            limit(text, 60, "NM103")
            add("NM1", [.text(entity), "2", .text(text), "", "", "", ""] + identifier)
        case .person(let person):
            limit(person.last, 60, "NM103")
            limit(person.first, 35, "NM104")
            limit(person.middle, 25, "NM105")
            add(
                "NM1",
                [
                    .text(entity), "1", .text(person.last), .text(person.first), .optional(person.middle), "",
                    .optional(person.suffix),
                ] + identifier)
        }
        limit(id, 80, "NM109")
    }

    /// N3 and N4.
    mutating func address(_ address: PostalAddress?) {
        guard let address else { return }
        limit(address.line1, 55, "N301")
        limit(address.line2, 55, "N302")
        limit(address.city, 30, "N401")
        add("N3", [.text(address.line1), .optional(address.line2)])
        add("N4", [.text(address.city), .text(address.state), .text(address.zip.filter { $0 != "-" })])
    }

    /// PER; at most three numbers, the phone and its extension first.
    mutating func contact(_ function: String, _ contact: Contact?) {
        guard let contact else { return }
        var numbers: [(String, String)] = []
        if let url = contact.url { numbers.append(("UR", url)) }
        if let phone = contact.phone {
            numbers.append(("TE", phone))
            if let phoneExtension = contact.phoneExtension { numbers.append(("EX", phoneExtension)) }
        }
        if let fax = contact.fax { numbers.append(("FX", fax)) }
        if let email = contact.email { numbers.append(("EM", email)) }
        limit(contact.name, 60, "PER02")
        if numbers.count > 3 {
            report("x12.contact-numbers", "PER", "A contact has more than three numbers.", severity: .warning)
        }
        add(
            "PER",
            [.text(function), .optional(contact.name)]
                + numbers.prefix(3).flatMap { [Element.text($0.0), Element.text($0.1)] })
    }

    mutating func reference(_ qualifier: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        limit(value, 50, "REF02")
        add("REF", [.text(qualifier), .text(value)])
    }

    mutating func amount(_ qualifier: String, _ amount: Money?) {
        guard let amount else { return }
        add("AMT", [.text(qualifier), .money(checked(amount, "AMT02"))])
    }

    /// DTP with qualifier D8, or RD8 when there is a different last day.
    mutating func period(_ qualifier: String, _ from: CalendarDate?, _ to: CalendarDate? = nil) {
        guard let from else { return }
        if let to, to != from {
            add("DTP", [.text(qualifier), "RD8", .text("\(from.compact)-\(to.compact)")])
        } else {
            add("DTP", [.text(qualifier), "D8", .date(from)])
        }
    }

    /// DTM, the remittance's date.
    mutating func moment(_ qualifier: String, _ date: CalendarDate?) {
        guard let date else { return }
        add("DTM", [.text(qualifier), .date(date)])
    }

    /// CAS segments with up to six adjustments of the same group each, in the order given.
    mutating func adjustments(_ adjustments: [Adjustment]) {
        var pending: [Element] = []
        var group: String?
        for adjustment in adjustments {
            if adjustment.group != group || pending.count >= 18 {
                if let group { add("CAS", [.text(group)] + pending) }
                group = adjustment.group
                pending = []
            }
            pending += [
                .text(adjustment.reason), .money(checked(adjustment.amount, "CAS")), .optional(adjustment.quantity),
            ]
        }
        if let group { add("CAS", [.text(group)] + pending) }
    }

    /// Reports an amount that no monetary element can carry; it is returned as it is.
    mutating func checked(_ amount: Money, _ path: String) -> Money {
        if amount.cents.magnitude > Money.transactionLimit.cents.magnitude {
            report("x12.amount-limit", path, "\(path) is above 99,999,999.99.")
        }
        return amount
    }

    /// Reports a decimal that is not digits with at most one point.
    mutating func decimal(_ text: String, _ path: String) -> Element {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isDecimal =
            parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
            && text.utf8.count <= 15
        if !isDecimal { report("x12.decimal", path, "\(path) is not a decimal number.") }
        return .text(text)
    }

    /// Reports a value that the guide requires and that is empty.
    mutating func require(_ text: String?, _ path: String, _ what: String) {
        if text?.isEmpty ?? true { report("x12.missing", path, "\(what) is missing.", fix: "Enter it.") }
    }
}
