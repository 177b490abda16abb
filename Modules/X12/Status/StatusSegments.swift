import Primitives

/// The loops of a 276 and a 277, in the guide's order of segments.
extension SegmentWriter {
    /// Loop 2100A.
    mutating func statusSource(_ source: StatusSource) {
        name(source.party, "The payer")
        atMost(source.contacts.count, 1, "PER", "contacts")
        partyContacts(source.contacts)
        kept(source.kept)
    }

    /// Loops 2100B and 2200B, or 2100C and 2200C.
    mutating func statusParty(_ party: StatusParty) {
        name(party.party, "The receiver or provider")
        if let trace = party.trace { self.trace(trace) }
        statuses(party.statuses)
        kept(party.kept)
    }

    /// Loop 2000D with 2100D, or 2000E with 2100E; the guide has DMG before NM1.
    mutating func statusPerson(_ person: StatusPerson) {
        if person.birthDate != nil || person.sex != nil {
            add("DMG", [person.birthDate == nil ? "" : "D8", .date(person.birthDate), .optional(person.sex)])
        }
        name(person.party, "The name of the patient")
        kept(person.kept)
    }

    /// Loop 2200D or 2200E.
    mutating func statusClaim(_ claim: StatusClaim) {
        trace(claim.trace)
        statuses(claim.statuses)
        describedReferences(claim.references)
        amount("T3", claim.charge)
        periods(claim.periods)
        kept(claim.kept)
        for (index, line) in claim.lines.enumerated() {
            let outer = context
            context += "line[\(index + 1)] "
            statusLine(line)
            context = outer
        }
    }

    /// STC segments.
    mutating func statuses(_ statuses: [ClaimStatus]) {
        for status in statuses {
            if status.codes.isEmpty { report("x12.missing", "STC01", "A status has no code.") }
            if status.effective == nil { report("x12.missing", "STC02", "The date of a status is missing.") }
            atMost(status.codes.count, 3, "STC", "status codes")
            status.write(into: &self)
        }
    }

    private mutating func statusLine(_ line: StatusLine) {
        let charge = amountElement(line.charge, "SVC02")
        let paid = amountElement(line.paid, "SVC03")
        let units = decimalElement(line.units, "SVC07")
        add(
            "SVC", [procedure(line.procedure), charge, paid, .optional(line.revenueCode), "", "", units])
        statuses(line.statuses)
        describedReferences(line.references)
        periods(line.periods)
        kept(line.kept)
    }

    private mutating func name(_ party: NamedParty?, _ what: String) {
        guard let party else {
            report("x12.missing", "NM1", "\(what) is missing.")
            return
        }
        self.party(party)
    }
}

extension ClaimStatus {
    /// STC.
    func write(into out: inout SegmentWriter) {
        func code(_ index: Int) -> Element {
            guard index < codes.count else { return .none }
            let code = codes[index]
            return .components([code.category, code.status, code.entity ?? "", code.codeList ?? ""])
        }
        out.limit(message, 264, "STC12")
        let amount = out.amountElement(amount, "STC04")
        let paid = out.amountElement(paid, "STC05")
        out.add(
            "STC",
            [
                code(0), .date(effective), .optional(action), amount, paid, .date(adjudicated),
                .optional(paymentMethod), .date(paymentDate), .optional(checkNumber), code(1), code(2),
                .optional(message),
            ])
    }
}
