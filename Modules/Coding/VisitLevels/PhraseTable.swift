/// Phrases that stand for values, found in a sentence in one pass: the longest phrase at a word wins, and what it
/// covers is not read again.
struct PhraseTable<Value: Sendable>: Sendable {
    private let byFirstWord: [String: [Entry]]

    private struct Entry: Sendable {
        let words: [String]
        let value: Value
    }

    struct Match {
        let range: Range<Int>
        let value: Value
    }

    init(_ pairs: [(phrase: String, value: Value)]) {
        var table: [String: [Entry]] = [:]
        for pair in pairs {
            let words = PhraseTable.words(pair.phrase)
            guard let first = words.first else { continue }
            table[first, default: []].append(Entry(words: words, value: pair.value))
        }
        // A stable order among phrases of the same length: the first that the table names.
        byFirstWord = table.mapValues { entries in
            entries.enumerated().sorted {
                ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
            }.map(\.element)
        }
    }

    /// Lines of `name: phrase; phrase`; the name is a phrase too.
    static func lines(_ text: String) -> [(name: String, phrases: [String])] {
        text.split(separator: "\n").map { line in
            let halves = line.split(separator: ":", maxSplits: 1)
            let name = String(halves.first ?? "")
            let rest = halves.count > 1 ? halves[1].split(separator: ";").map(String.init) : []
            return (name, [name] + rest)
        }
    }

    static func words(_ phrase: String) -> [String] {
        phrase.split { $0 == " " || $0 == "-" || $0 == "/" }.map { word in
            Passage.fold((word.hasSuffix("'s") ? String(word.dropLast(2)) : String(word)).lowercased())
        }
    }

    func matches(in words: [String]) -> [Match] {
        var found: [Match] = []
        var index = 0
        while index < words.count {
            guard let entry = entry(in: words, at: index) else {
                index += 1
                continue
            }
            found.append(Match(range: index..<(index + entry.words.count), value: entry.value))
            index += entry.words.count
        }
        return found
    }

    private func entry(in words: [String], at index: Int) -> Entry? {
        byFirstWord[words[index]]?.first { entry in
            index + entry.words.count <= words.count
                && entry.words.indices.dropFirst().allSatisfy { words[index + $0] == entry.words[$0] }
        }
    }
}

extension PhraseTable where Value == Bool {
    /// A table of words that only need to be seen.
    init(_ text: String) {
        self.init(text.split { $0 == ";" || $0 == "\n" }.map { (String($0), true) })
    }
}
