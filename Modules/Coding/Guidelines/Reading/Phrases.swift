/// Wordings of one statement, each a row of words with spaces between.
///
/// `a|b` is one word or the other, a word with `?` behind it may be missing, `~3` lets up to three words stand between,
/// and `#` is a number. "on|uses ~2 insulin" finds "on long term insulin".
struct Phrases: Sendable, ExpressibleByArrayLiteral {
    let patterns: [Pattern]

    init(arrayLiteral elements: String...) { patterns = elements.map(Pattern.init) }
    init(_ wordings: [String]) { patterns = wordings.map(Pattern.init) }

    enum Slot: Sendable {
        case word(Set<String>, isOptional: Bool)
        case gap(Int)
        case number
    }

    struct Pattern: Sendable {
        let slots: [Slot]
        /// Words of which each match holds one: where the record is looked up.
        let anchors: [String]

        init(_ wording: String) {
            slots = wording.split(separator: " ").map { part in
                if part == "#" { return .number }
                if part.hasPrefix("~"), let width = Int(part.dropFirst()) { return .gap(min(width, 8)) }
                let isOptional = part.hasSuffix("?")
                let words = (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init)
                return .word(Set(words.map(PlainWord.form)), isOptional: isOptional)
            }
            let choices = slots.compactMap { slot -> [String]? in
                if case .word(let words, false) = slot { return words.sorted() }
                return nil
            }
            anchors = choices.min { $0.count < $1.count } ?? []
        }

        /// The end of a match that begins at the word; nil when there is none.
        func end(_ words: [String], from start: Int) -> Int? { end(words, start, 0) }

        private func end(_ words: [String], _ at: Int, _ slot: Int) -> Int? {
            guard slot < slots.count else { return at }
            switch slots[slot] {
            case .number:
                guard at < words.count, Phrases.isNumber(words[at]) else { return nil }
                return end(words, at + 1, slot + 1)
            case .word(let choices, let isOptional):
                if at < words.count, choices.contains(words[at]), let found = end(words, at + 1, slot + 1) {
                    return found
                }
                return isOptional ? end(words, at, slot + 1) : nil
            case .gap(let width):
                for skipped in 0...width {
                    if skipped > 0, at + skipped > words.count || Phrases.stops.contains(words[at + skipped - 1]) {
                        return nil
                    }
                    if let found = end(words, at + skipped, slot + 1) { return found }
                }
                return nil
            }
        }
    }

    private static let stops: Set<String> = [";", ":", ".", "•", "¤"]

    static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.count <= 6 && word.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    }
}
