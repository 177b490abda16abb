public import Primitives

/// Searching the edition of a date, with whatever tables of the Alphabetic Index are installed.
extension InstalledCodeSets {
    /// Codes that match the words, best first. A code or the beginning of one is found as such. A heading stands for
    /// its default code where the list has one. Codes that may not be used on the date are left out.
    public func search(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return [] }
        guard limit > 0, let search = diagnosisSearch(on: date) else { return [] }
        let found = DiagnosisFinder(search: search).matches(words, limit: limit) { code in
            switch standing(of: code, on: date) {
            case .valid, .notBillable, .unverified: true
            case .ended, .unknown, .systemNotInForce: false
            }
        }
        let beyond = codesBeyondTabularList(words, on: date, limit: limit)
        guard !beyond.isEmpty else { return found }
        // A new code is found by its title alone, so between equals what has terms and an index goes first.
        return Array(
            (found + beyond).enumerated().sorted {
                ($0.element.score, $1.offset) > ($1.element.score, $0.offset)
            }.map(\.element).prefix(limit))
    }

    /// The conditions that a text names, by whatever tables are installed for the date.
    public func conditions(in text: [UInt8], sentences: [Range<Int>], on date: CalendarDate) -> [NamedCondition] {
        if let firstDay = EmbeddedCodeSets.firstDay, date < firstDay { return [] }
        guard let search = diagnosisSearch(on: date) else { return [] }
        return search.conditions(in: text, sentences: sentences).filter { named in
            switch standing(of: named.match.code, on: date) {
            case .valid, .notBillable, .unverified: true
            case .ended, .unknown, .systemNotInForce: false
            }
        }
    }

    /// What to ask next about a code: the side, the encounter or another axis that it leaves open. Nil when it says all.
    public func question(after code: ICD10CM.Code, on date: CalendarDate) -> CodeQuestion? {
        let list = tabularList(on: date)
        guard let place = list.place(of: code), let question = QuestionFinder(list: list).question(at: place) else {
            return nil
        }
        let choices = question.choices.filter { choice in
            if case .ended = standing(of: choice.code, on: date) { return false }
            return true
        }
        guard choices.count > 1 else { return nil }
        return CodeQuestion(
            axis: question.axis.rawValue,
            choices: choices.map { CodeQuestion.Choice(code: $0.code, label: $0.label, isBillable: $0.isBillable) })
    }

    private static let tableNames = ["icd10cm-index", "icd10cm-external-causes", "icd10cm-neoplasms", "icd10cm-drugs"]

    /// The index over the list and the tables that are nearest to the date: opened from what an earlier search left, or
    /// built and kept.
    private func diagnosisSearch(on date: CalendarDate) -> DiagnosisSearch? {
        let list = tabularList(on: date)
        let editions = Self.tableNames.map { shelf.nearestEdition(of: $0, to: date) }
        let stamp = editions.map { $0?.sha256 ?? "-" }.joined(separator: " ")
        let key = "\(list.edition.sha256) \(list.edition.release) \(stamp)"
        return keptSearch(key) {
            let name = "search-" + DiagnosisSearch.name(list: list, lexicon: embedded.lexicon, stamp: stamp)
            if let compiled = store?.derived(name),
                let search = DiagnosisSearch(compiled: compiled, list: list, lexicon: embedded.lexicon, stamp: stamp)
            {
                return search
            }
            let tables = editions.map { edition in edition.flatMap { records($0) } }
            let built = try? DiagnosisSearch(
                list: list, lexicon: embedded.lexicon,
                tables: SearchTables(
                    index: tables[0], externalCauses: tables[1], neoplasms: tables[2], drugs: tables[3], stamp: stamp))
            if let built { store?.keepDerived(built.compiled(), name: name) }
            return built
        }
    }
}

extension DiagnosisSearch {
    /// Names a compiled index after its sources.
    static func name(list: TabularList, lexicon: LexiconFiles, stamp: String) -> String {
        let text = String(fingerprint(list: list, lexicon: lexicon, stamp: stamp), radix: 16)
        return String(repeating: "0", count: max(0, 16 - text.utf8.count)) + text
    }
}
