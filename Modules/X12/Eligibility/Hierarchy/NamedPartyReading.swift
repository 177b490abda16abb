import Primitives

/// Segments that inquiries and answers have in common, read in place.
extension SegmentView {
    /// NM1.
    func party() -> NamedParty {
        let name: EntityName =
            code(2) == "1"
            ? .person(PersonName(last: text(3) ?? "", first: text(4) ?? "", middle: text(5), suffix: text(7)))
            : .organization(text(3) ?? "")
        return NamedParty(role: text(1) ?? "", name: name, idQualifier: text(8), id: text(9), relationship: text(10))
    }

    /// PER.
    func partyContact() -> PartyContact {
        var contact = PartyContact(function: text(1) ?? "", name: text(2))
        for place in [3, 5, 7] {
            guard let number = text(place + 1) else { continue }
            contact.numbers.append(Reference(qualifier: text(place) ?? "", value: number))
        }
        return contact
    }

    /// REF.
    func describedReference() -> DescribedReference {
        DescribedReference(qualifier: text(1) ?? "", value: text(2) ?? "", description: text(3))
    }

    /// TRN.
    func trace() -> Trace {
        Trace(type: text(1) ?? "", number: text(2) ?? "", originator: text(3), supplement: text(4))
    }

    /// A composite procedure; nil when it has neither qualifier nor code.
    func procedure(_ number: Int) -> QualifiedProcedure? {
        guard !isEmpty(number) else { return nil }
        let qualifier = component(number, 1)
        let code = component(number, 2)
        guard qualifier != nil || code != nil else { return nil }
        return QualifiedProcedure(
            qualifier: qualifier ?? "", code: code ?? "", modifiers: (3...6).compactMap { component(number, $0) },
            description: component(number, 7), rangeEnd: component(number, 8))
    }

    /// The components that are not empty.
    func values(_ number: Int) -> [String] {
        isEmpty(number) ? [] : components(number).filter { !$0.isEmpty }
    }

    /// The repetitions that are not empty.
    func repeated(_ number: Int) -> [String] {
        isEmpty(number) ? [] : repetitions(number).filter { !$0.isEmpty }
    }

    /// DTP; nil with a note when it is no date.
    func qualifiedPeriod(_ notes: inout UnitNotes) -> QualifiedPeriod? {
        guard case .value(let days) = period(3) else {
            notes.add(
                "x12.date", .warning, location(3), "\(name(of: 3)) is not a date or period; it was kept as it is.")
            return nil
        }
        return QualifiedPeriod(qualifier: text(1) ?? "", from: days.lowerBound, to: days.upperBound)
    }

    /// An amount; nil with a note when it is there and is none.
    func amount(_ number: Int, _ notes: inout UnitNotes) -> Money? {
        let value = money(number)
        if case .unreadable = value {
            notes.add("x12.amount", .error, location(number), "\(name(of: number)) is not an amount.")
        }
        return value.value
    }

    /// A day; nil with a note when it is there and is none.
    func day(_ number: Int, _ notes: inout UnitNotes) -> CalendarDate? {
        let value = date(number)
        if case .unreadable = value {
            notes.add("x12.date", .warning, location(number), "\(name(of: number)) is not a date.")
        }
        return value.value
    }
}

extension PartyAddress {
    /// Takes an N3 or N4. False when the address has one already.
    mutating func read(_ segment: SegmentView) -> Bool {
        if segment.id == "N3" {
            guard line1 == nil, line2 == nil else { return false }
            line1 = segment.text(1)
            line2 = segment.text(2)
            return true
        }
        guard city == nil, state == nil, zip == nil, country == nil, location == nil else { return false }
        city = segment.text(1)
        state = segment.text(2)
        zip = segment.text(3)
        country = segment.text(4)
        locationQualifier = segment.text(5)
        location = segment.text(6)
        subdivision = segment.text(7)
        return true
    }
}

extension Optional<PartyAddress> {
    /// Takes an N3 or N4. False when the address has one already.
    mutating func read(_ segment: SegmentView) -> Bool {
        var address = self ?? PartyAddress()
        guard address.read(segment) else { return false }
        self = address
        return true
    }
}
