import AgencyFiles

/// The definition of seventh characters that a code or heading carries for itself and what is below it.
enum SeventhCharacterSet {
    /// Nil when the element defines none, so that the one above holds.
    static func definition(of element: MarkupElement) -> [SeventhCharacter]? {
        let extensions = element.child("sevenChrDef")?.children("extension") ?? []
        guard !extensions.isEmpty else { return nil }
        return extensions.map { SeventhCharacter(character: $0.attributes["char"] ?? "", meaning: $0.text) }
    }
}

/// A note that takes seventh characters away from some codes: `7th characters D and S do not apply to codes in category
/// S06 with 6th character 7 - death due to ..., or 8 - death due to ...`.
struct SeventhCharacterException: Equatable {
    let characters: Set<String>
    let category: String
    /// 1-based, among the characters without the dot.
    let position: Int
    let values: Set<String>

    func excludes(_ character: String, stem: String) -> Bool {
        guard characters.contains(character), stem.hasPrefix(category) else { return false }
        let value = stem.dropFirst(position - 1).prefix(1)
        return values.contains(String(value))
    }

    static func exceptions(in element: MarkupElement) -> [SeventhCharacterException] {
        element.children("notes").flatMap { $0.children("note") }.compactMap { SeventhCharacterException($0.text) }
    }

    init?(_ note: String) {
        var words = note.split(separator: " ").map { $0.filter { $0 != "," && $0 != "." } }[...]
        func isWord(_ expected: String...) -> Bool { words.first.map { expected.contains($0.lowercased()) } ?? false }
        guard isWord("7th") else { return nil }
        words.removeFirst()
        guard isWord("character", "characters") else { return nil }
        words.removeFirst()
        var characters: Set<String> = []
        while let word = words.popFirst(), word != "do", word != "does" {
            if word.count == 1 { characters.insert(word) } else if word != "and", word != "or" { return nil }
        }
        for expected in ["not", "apply", "to", "codes", "in", "category"] {
            guard isWord(expected) else { return nil }
            words.removeFirst()
        }
        guard let category = words.popFirst(), ICD10CM.Code(category) != nil, isWord("with") else { return nil }
        words.removeFirst()
        guard let ordinal = words.popFirst(), ordinal.hasSuffix("th"), let position = Int(ordinal.dropLast(2)),
            (4...6).contains(position), isWord("character", "characters")
        else { return nil }
        words.removeFirst()
        // Each value stands before a hyphen and its meaning.
        var values: Set<String> = []
        for (word, next) in zip(words, words.dropFirst() + ["-"]) where word.count == 1 && word != "-" && next == "-" {
            values.insert(word)
        }
        guard !characters.isEmpty, !values.isEmpty else { return nil }
        self.characters = characters
        self.category = category.filter { $0 != "." }
        self.position = position
        self.values = values
    }
}
