import CodeSets

/// What several rules ask of injuries, and of the codes around a code.
extension CodingCase {
    /// Codes of injuries, poisonings and external causes that carry the episode of care.
    var injuries: [Int] {
        mentions.indices.filter { index in
            let text = mentions[index].code.text
            return text.utf8.count == 8 && ["S", "T", "V", "W", "X", "Y", "M"].contains(text.prefix(1))
        }
    }

    var fractures: [Int] {
        injuries.filter { mentions[$0].title.lowercased().contains("fracture") }
    }

    /// Gives the code another seventh character; false when no such code exists.
    @discardableResult
    mutating func setSeventh(_ index: Int, _ character: String, by rule: String) -> Bool {
        let text = mentions[index].code.text
        guard text.utf8.count == 8 else { return false }
        return replace(
            index, with: String(text.dropLast()) + character, by: rule,
            because: "The seventh character follows the guideline.")
    }

    mutating func setFracture(_ character: String, if phrases: Phrases, by rule: String) {
        guard record.says(phrases) else { return }
        for index in fractures where !mentions[index].code.text.hasSuffix(character) {
            setSeventh(index, character, by: rule)
        }
    }

    /// The other codes below the same heading, and below the heading above it.
    func siblings(of entry: DiagnosisEntry) -> [DiagnosisEntry] {
        guard let parent = entry.parent.flatMap({ search.entry($0) }) else { return [] }
        let near = parent.children.compactMap { search.entry($0) }
        let above = parent.parent.flatMap { search.entry($0) }
        guard let above, above.code.category == entry.code.category else { return near }
        return near + above.children.compactMap { search.entry($0) }.filter { $0.isBillable && $0.code != entry.code }
    }

    /// Whether a statement belongs to the mention: it stands in the same sentence or near it, or the mention is alone.
    func isBeside(_ index: Int, _ statement: CaseRecord.Statement) -> Bool {
        let own = record.words(around: mentions[index].evidence)
        return own == record.words(around: statement) || mentions.count == 1
            || abs(mentions[index].order - statement.order) < 200
    }

    /// The mention that stands in the statement's sentence, else the first of the list.
    func nearest(to statement: CaseRecord.Statement, among candidates: [Int]) -> Int? {
        let words = record.words(around: statement)
        return candidates.first { record.words(around: mentions[$0].evidence) == words } ?? candidates.first
    }
}
