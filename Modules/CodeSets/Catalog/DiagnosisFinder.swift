import Primitives

/// Answers a search: a code, the beginning of one, or words.
struct DiagnosisFinder {
    let search: DiagnosisSearch
    private var list: TabularList { search.list }

    init(search: DiagnosisSearch) { self.search = search }

    /// - Parameter isAllowed: leaves out codes that may not be used on the date.
    func matches(_ words: String, limit: Int, isAllowed: (ICD10CM.Code) -> Bool) -> [CodeMatch] {
        let byCode = matches(ofCode: words, limit: limit, isAllowed: isAllowed)
        guard byCode.isEmpty else { return byCode }
        let hits = search.search(words, limit: limit) { place in list.code(of: place).map(isAllowed) ?? false }
        return hits.map { hit in
            CodeMatch(
                code: hit.code, title: list.title(of: hit.place), isBillable: list.isBillable(hit.place),
                matched: hit.matched, score: hit.score, second: hit.second.flatMap { list.code(of: $0) },
                because: hit.steps.map { CodeMatch.Step(from: $0.from, to: $0.to, source: $0.source) })
        }
    }

    /// The code itself and what stands below it, when the words are a code or a heading.
    private func matches(
        ofCode words: String, limit: Int, isAllowed: (ICD10CM.Code) -> Bool
    ) -> [CodeMatch] {
        let trimmed = words.filter { !$0.isWhitespace }
        guard trimmed.utf8.count <= 8, let code = ICD10CM.Code(trimmed), let place = list.place(of: code) else {
            return []
        }
        var matches: [CodeMatch] = []
        var open = [place]
        while let next = open.popLast(), matches.count < limit {
            if let code = list.code(of: next), isAllowed(code) {
                let title = list.title(of: next)
                matches.append(
                    CodeMatch(
                        code: code, title: title, isBillable: list.isBillable(next), matched: title,
                        score: next == place ? 1_000 : 999))
            }
            guard next.seventh == nil else { continue }
            var below = list.children(of: next.record).map { TabularList.Place(record: $0, seventh: nil) }
            if below.isEmpty {
                below = list.seventhCharacters(of: next.record)
                    .map { TabularList.Place(record: next.record, seventh: $0) }
            }
            open += below.reversed()
        }
        return matches
    }
}
