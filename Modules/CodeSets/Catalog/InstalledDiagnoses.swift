public import Primitives

/// Diagnosis codes by date of service.
extension InstalledCodeSets {
    /// What decides whether a code may be billed on a date.
    private enum Authority {
        case order(OrderList)
        case tabular(TabularList)
        case embedded
    }

    private func authority(on date: CalendarDate) -> Authority? {
        if let edition = shelf.edition(of: "icd10cm", on: date), let order = order(edition) { return .order(order) }
        if let edition = shelf.edition(of: "icd10cm-tabular", on: date), let list = tabular(edition) {
            return .tabular(list)
        }
        return embedded.editions.contains { $0.covers(date) } ? .embedded : nil
    }

    public func standing(of code: ICD10CM.Code, on date: CalendarDate) -> CodeStanding {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return .systemNotInForce }
        let isBillable: Bool?
        switch authority(on: date) {
        case .order(let order): isBillable = order.isBillable(code)
        case .tabular(let list): isBillable = list.place(of: code).map { list.isBillable($0) }
        case .embedded: return embedded.standing(of: code, on: date)
        case nil:
            let standing = embedded.standing(of: code, on: date)
            guard case .unknown = standing, isInAnyEdition(code) else { return standing }
            return .unverified(edition: newestDiagnosisEdition)
        }
        guard let isBillable else { return lastDay(of: code, before: date).map { .ended(on: $0) } ?? .unknown }
        return isBillable ? .valid : .notBillable
    }

    private var newestDiagnosisEdition: String {
        let imported = shelf.editions(of: "icd10cm").last ?? shelf.editions(of: "icd10cm-tabular").last
        return "ICD-10-CM \(imported?.release ?? embedded.changes.edition.release)"
    }

    private func isInAnyEdition(_ code: ICD10CM.Code) -> Bool {
        shelf.editions(of: "icd10cm").contains { order($0)?.isBillable(code) != nil }
            || shelf.editions(of: "icd10cm-tabular").contains { tabular($0)?.place(of: code) != nil }
    }

    /// The last day on which an earlier edition had the code.
    private func lastDay(of code: ICD10CM.Code, before date: CalendarDate) -> CalendarDate? {
        var last: CalendarDate?
        func note(_ day: CalendarDate?) {
            guard let day, day < date else { return }
            last = max(last ?? day, day)
        }
        if let edition = embedded.editions.first, embedded.list.place(of: code) != nil { note(edition.effectiveTo) }
        note(embedded.changes.lastDay(of: code))
        for edition in shelf.editions(of: "icd10cm") where order(edition)?.isBillable(code) == true {
            note(edition.effectiveTo)
        }
        for edition in shelf.editions(of: "icd10cm-tabular") where tabular(edition)?.place(of: code) != nil {
            note(edition.effectiveTo)
        }
        return last
    }

    /// The tabular list whose notes are shown: the one in force, else the nearest that is installed.
    func tabularList(on date: CalendarDate) -> TabularList {
        if let edition = shelf.edition(of: "icd10cm-tabular", on: date), let list = tabular(edition) { return list }
        if embedded.list.edition.covers(date) { return embedded.list }
        guard let edition = shelf.nearestEdition(of: "icd10cm-tabular", to: date), let list = tabular(edition),
            let from = edition.effectiveFrom, let own = embedded.list.edition.effectiveFrom
        else { return embedded.list }
        return abs(date.days(since: from)) < abs(date.days(since: own)) ? list : embedded.list
    }

    public func diagnosis(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry? {
        let list = tabularList(on: date)
        let entry = list.place(of: code).flatMap { list.entry(at: $0) }
        guard let edition = shelf.edition(of: "icd10cm", on: date) ?? shelf.nearestEdition(of: "icd10cm", to: date),
            let order = order(edition)
        else { return entry ?? addedEntry(code, on: date) }
        guard let isBillable = order.isBillable(code) else { return entry ?? addedEntry(code, on: date) }
        let below = order.codes(below: code).filter { order.parent(of: $0) == code }
        return DiagnosisEntry(
            code: code, title: order.title(of: code) ?? entry?.title ?? "", isBillable: isBillable,
            parent: entry?.parent ?? order.parent(of: code), children: below.isEmpty ? entry?.children ?? [] : below,
            inclusionTerms: entry?.inclusionTerms ?? [], notes: entry?.notes ?? inheritedNotes(code, list),
            seventhCharacters: entry?.seventhCharacters ?? [])
    }

    /// A code that is known by its number alone.
    private func addedEntry(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry? {
        guard embedded.changes.isAdded(code), embedded.changes.covers(date) || date > embedded.lastCoveredDay else {
            return nil
        }
        let list = embedded.list
        let parent = parentPlace(of: code, list)
        let above = parent.map { list.title(of: $0) } ?? ""
        return DiagnosisEntry(
            code: code, title: "new in \(embedded.changes.edition.release.prefix(6)), below: \(above)",
            isBillable: true,
            parent: parent.flatMap { list.code(of: $0) }, children: [], inclusionTerms: [],
            notes: inheritedNotes(code, list), seventhCharacters: [])
    }

    private func parentPlace(of code: ICD10CM.Code, _ list: TabularList) -> TabularList.Place? {
        guard var key = CodeKey(code.text.utf8) else { return nil }
        while key.count > 3 {
            key = key.dropLast()
            if let place = list.place(of: key) { return place }
        }
        return nil
    }

    private func inheritedNotes(_ code: ICD10CM.Code, _ list: TabularList) -> [CodeNote] {
        guard let place = parentPlace(of: code, list), let above = list.entry(at: place) else { return [] }
        return above.notes.map {
            CodeNote(kind: $0.kind, text: $0.text, inheritedFrom: $0.inheritedFrom ?? above.code.text)
        }
    }

    public func facts(of code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisFacts {
        embedded.facts(of: code, on: date)
    }
}
