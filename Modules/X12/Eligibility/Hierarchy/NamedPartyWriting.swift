import Primitives

/// Segments that inquiries and answers have in common.
extension SegmentWriter {
    /// NM1.
    mutating func party(_ party: NamedParty) {
        var person = PersonName(last: "", first: "")
        var kind = "1"
        switch party.name {
        case .person(let name): person = name
        case .organization(let name):
            person.last = name
            kind = "2"
        }
        limit(person.last, 60, "NM103")
        limit(person.first, 35, "NM104")
        limit(person.middle, 25, "NM105")
        limit(party.id, 80, "NM109")
        require(party.role, "NM101", "The code of a party's role")
        add(
            "NM1",
            [
                .text(party.role), .text(kind), .text(person.last), .text(person.first), .optional(person.middle), "",
                .optional(person.suffix), .optional(party.idQualifier), .optional(party.id),
                .optional(party.relationship),
            ])
    }

    /// N3 and N4.
    mutating func partyAddress(_ address: PartyAddress?) {
        guard let address else { return }
        limit(address.line1, 55, "N301")
        limit(address.line2, 55, "N302")
        limit(address.city, 30, "N401")
        add("N3", [.optional(address.line1), .optional(address.line2)])
        add(
            "N4",
            [
                .optional(address.city), .optional(address.state), .optional(address.zip), .optional(address.country),
                .optional(address.locationQualifier), .optional(address.location), .optional(address.subdivision),
            ])
    }

    /// PER.
    mutating func partyContacts(_ contacts: [PartyContact]) {
        for contact in contacts {
            limit(contact.name, 60, "PER02")
            if contact.numbers.count > 3 {
                report("x12.contact-numbers", "PER", "A contact has more than three numbers.")
            }
            add(
                "PER",
                [.text(contact.function), .optional(contact.name)]
                    + contact.numbers.prefix(3).flatMap { [Element.text($0.qualifier), Element.text($0.value)] })
        }
    }

    /// REF.
    mutating func describedReferences(_ references: [DescribedReference]) {
        for reference in references {
            limit(reference.value, 50, "REF02")
            limit(reference.description, 80, "REF03")
            require(reference.qualifier, "REF01", "The qualifier of a reference")
            add("REF", [.text(reference.qualifier), .text(reference.value), .optional(reference.description)])
        }
    }

    /// TRN.
    mutating func trace(_ trace: Trace) {
        require(trace.number, "TRN02", "The trace number")
        limit(trace.number, 50, "TRN02")
        add(
            "TRN",
            [.text(trace.type), .text(trace.number), .optional(trace.originator), .optional(trace.supplement)])
    }

    /// DTP.
    mutating func periods(_ periods: [QualifiedPeriod]) {
        for period in periods {
            if let last = period.to, last < period.from {
                report("x12.period", "DTP03", "A period ends before it begins.")
            }
            self.period(period.qualifier, period.from, period.to)
        }
    }

    func procedure(_ procedure: QualifiedProcedure?) -> Element {
        guard let procedure else { return .none }
        let modifiers = (procedure.modifiers + ["", "", "", ""]).prefix(4)
        return .components(
            [procedure.qualifier, procedure.code] + modifiers
                + [procedure.description ?? "", procedure.rangeEnd ?? ""])
    }

    /// A decimal as X12 writes it: digits, at most one point, a minus in front; reported when it is none.
    mutating func decimalElement(_ text: String?, _ path: String) -> Element {
        guard let text else { return .none }
        var digits = 0
        var points = 0
        var isNumber = text.utf8.count <= 17
        for (place, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-") where place == 0: break
            default:
                digits += 1
                isNumber = isNumber && byte.isASCIIDigit
            }
        }
        if !isNumber || points > 1 || digits == 0 || digits > 15 {
            report("x12.decimal", path, "\(path) is not a decimal number.")
        }
        return .text(text)
    }

    /// An amount that is checked against the limit of a monetary element.
    mutating func amountElement(_ amount: Money?, _ path: String) -> Element {
        guard let amount else { return .none }
        return .money(checked(amount, path))
    }

    /// Reports what a segment has more of than the guide allows.
    mutating func atMost(_ count: Int, _ limit: Int, _ path: String, _ what: String) {
        if count > limit {
            report("x12.repeat-limit", path, "There are more than \(limit) \(what).", fix: "Send them in another one.")
        }
    }
}
