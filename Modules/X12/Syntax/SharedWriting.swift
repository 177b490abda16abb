import Primitives

/// Segments that are written the same way in several transactions.
extension SegmentWriter {
    /// NM1 with a person's or an organization's name.
    mutating func name(_ entity: String, _ name: EntityName, _ qualifier: String = "", _ id: String? = nil) {
        begin("NM1")
        text(entity)
        switch name {
        case .organization(let organization):
            limit(organization, 60, "NM103")
            code("2")
            text(organization)
            skip(4)
        case .person(let person):
            limit(person.last, 60, "NM103")
            limit(person.first, 35, "NM104")
            limit(person.middle, 25, "NM105")
            code("1")
            text(person.last)
            text(person.first)
            text(person.middle)
            skip()
            text(person.suffix)
        }
        if id != nil {
            text(qualifier)
            text(id)
        }
        end()
        limit(id, 80, "NM109")
    }

    /// N3 and N4.
    mutating func address(_ address: PostalAddress?, _ country: AddressCountry? = nil) {
        guard let address else { return }
        limit(address.line1, 55, "N301")
        limit(address.line2, 55, "N302")
        limit(address.city, 30, "N401")
        begin("N3")
        text(address.line1)
        text(address.line2)
        end()
        begin("N4")
        text(address.city)
        text(address.state)
        text(address.zip.utf8.contains(UInt8(ascii: "-")) ? address.zip.filter { $0 != "-" } : address.zip)
        if let country {
            text(country.country)
            skip(2)
            text(country.subdivision)
        }
        end()
    }

    /// PER; at most three numbers, the phone and its extension first.
    mutating func contact(_ function: String, _ contact: Contact?) {
        guard let contact else { return }
        limit(contact.name, 60, "PER02")
        begin("PER")
        text(function)
        text(contact.name)
        var room = 3
        communication("UR", contact.url, &room)
        communication("TE", contact.phone, &room)
        if contact.phone != nil { communication("EX", contact.phoneExtension, &room) }
        communication("FX", contact.fax, &room)
        communication("EM", contact.email, &room)
        end()
        if room < 0 {
            report("x12.contact-numbers", "PER", "A contact has more than three numbers.", severity: .warning)
        }
    }

    private mutating func communication(_ qualifier: StaticString, _ number: String?, _ room: inout Int) {
        guard let number else { return }
        room -= 1
        guard room >= 0 else { return }
        code(qualifier)
        text(number)
    }

    mutating func reference(_ qualifier: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        limit(value, 50, "REF02")
        begin("REF")
        text(qualifier)
        text(value)
        end()
    }

    mutating func amount(_ qualifier: String, _ amount: Money?) {
        guard let amount else { return }
        begin("AMT")
        text(qualifier)
        money(amount, "AMT02")
        end()
    }

    /// DTP with qualifier D8, or RD8 when there is a different last day.
    mutating func period(_ qualifier: String, _ from: CalendarDate?, _ to: CalendarDate? = nil) {
        guard let from else { return }
        begin("DTP")
        text(qualifier)
        if let to, to != from {
            code("RD8")
            dates(from, to)
        } else {
            code("D8")
            date(from)
        }
        end()
    }

    /// DTM, the remittance's date.
    mutating func moment(_ qualifier: String, _ date: CalendarDate?) {
        guard let date else { return }
        begin("DTM")
        text(qualifier)
        self.date(date)
        end()
    }

    /// CAS segments with up to six adjustments of the same group each, in the order given.
    mutating func adjustments(_ adjustments: [Adjustment]) {
        var group: String?
        var triples = 0
        for adjustment in adjustments {
            if adjustment.group != group || triples == 6 {
                if group != nil { end() }
                group = adjustment.group
                triples = 0
                begin("CAS")
                text(adjustment.group)
            }
            triples += 1
            text(adjustment.reason)
            money(adjustment.amount, "CAS")
            text(adjustment.quantity)
        }
        if group != nil { end() }
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
        checkDecimal(text, path)
        return .text(text)
    }

    /// The next element, a decimal as text; what is not digits with at most one point is reported.
    mutating func decimalText(_ decimal: String, _ path: String) {
        checkDecimal(decimal, path)
        text(decimal)
    }

    mutating func decimalText(_ decimal: String?, _ path: String) {
        if let decimal { decimalText(decimal, path) } else { skip() }
    }

    /// A number as X12 writes it may begin or end with its point, such as `.5`; only digits count for its length.
    private mutating func checkDecimal(_ text: String, _ path: String) {
        var points = 0
        var digits = 0
        var isDecimal = true
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") {
                points += 1
            } else if byte.isASCIIDigit {
                digits += 1
            } else {
                isDecimal = false
            }
        }
        if !isDecimal || points > 1 || digits == 0 || digits > 15 {
            report("x12.decimal", path, "\(path) is not a decimal number.")
        }
    }

    /// Reports a value that the guide requires and that is empty.
    mutating func require(_ text: String?, _ path: String, _ what: String) {
        if text?.isEmpty ?? true { report("x12.missing", path, "\(what) is missing.", fix: "Enter it.") }
    }
}
