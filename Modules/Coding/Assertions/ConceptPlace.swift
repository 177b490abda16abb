/// Where a sentence names a concept: tolerant of case, spacing, marks and plurals; where the words stand apart, the
/// narrowest place that has them; where they do not stand there at all, the whole sentence.
struct ConceptPlace {
    let sentence: Int
    /// Positions in the sentence's words.
    let range: Range<Int>
    private let isFound: Bool

    private static let wordsMax = 40

    init(_ concept: String, in read: ReadNote) {
        let parts = Array(
            NoteText(concept).tokens.filter(\.isWord).map { ConceptPlace.singular($0.word) }.prefix(
                ConceptPlace.wordsMax))
        for loose in [false, true] {
            for (index, sentence) in read.sentences.enumerated() {
                if let range = ConceptPlace.find(parts, in: sentence.words, loose: loose) {
                    self.init(sentence: index, range: range, isFound: true)
                    return
                }
            }
        }
        for part in parts.reversed() where part.utf8.count > 3 {
            for (index, sentence) in read.sentences.enumerated() {
                if let at = sentence.words.firstIndex(where: { ConceptPlace.singular($0) == part }) {
                    self.init(sentence: index, range: at..<(at + 1), isFound: true)
                    return
                }
            }
        }
        self.init(sentence: 0, range: 0..<(read.sentences.first?.words.count ?? 0), isFound: false)
    }

    private init(sentence: Int, range: Range<Int>, isFound: Bool) {
        self.sentence = sentence
        self.range = range
        self.isFound = isFound
    }

    func words(_ read: ReadNote) -> ArraySlice<String> {
        sentence < read.sentences.count ? read.sentences[sentence].words[range] : []
    }

    func section(_ read: ReadNote) -> NoteSections.Kind {
        sentence < read.sentences.count ? read.sentences[sentence].section : .preamble
    }

    /// Under a heading of past illnesses. "History:" alone heads the reason for a test as well.
    func isInHistory(_ read: ReadNote) -> Bool {
        guard [.pastHistory, .surgicalHistory].contains(section(read)) else { return false }
        return read.heading(of: read.sentences[sentence]) != ["history"]
    }

    func flags(in read: ReadNote) -> AssertionScanner.Flags {
        guard sentence < read.sentences.count, !range.isEmpty else { return [] }
        let scanner = read.sentences[sentence].scanner
        guard isFound else { return ConceptPlace.majority(scanner, range) }
        var flags = scanner.flags(of: range)
        // A concept that holds its own trigger ("history of asthma") is governed by it.
        if scanner.triggers(in: range).first == range.lowerBound {
            flags.formUnion(scanner.flagsBefore(range.upperBound - 1))
        }
        return flags
    }

    /// What governs at least half of the words.
    private static func majority(_ scanner: AssertionScanner, _ range: Range<Int>) -> AssertionScanner.Flags {
        let all: [AssertionScanner.Flags] = [.negated, .historical, .hypothetical, .other, .lasting, .uncertain]
        var result: AssertionScanner.Flags = []
        for flag in all {
            let count = range.count { scanner.flags(of: $0..<($0 + 1)).contains(flag) }
            if count * 2 >= range.count { result.formUnion(flag) }
        }
        return result
    }

    /// - Parameter loose: Up to three other words may stand between two parts.
    private static func find(_ parts: [String], in words: [String], loose: Bool) -> Range<Int>? {
        guard let head = parts.first else { return nil }
        for start in words.indices where singular(words[start]) == head {
            var cursor = start + 1
            var isWhole = true
            for part in parts.dropFirst() {
                var skipped = 0
                while cursor < words.count, singular(words[cursor]) != part,
                    isMark(words[cursor]) || loose && skipped < 3
                {
                    if !isMark(words[cursor]) { skipped += 1 }
                    cursor += 1
                }
                guard cursor < words.count, singular(words[cursor]) == part else {
                    isWhole = false
                    break
                }
                cursor += 1
            }
            if isWhole { return start..<cursor }
        }
        return nil
    }

    private static func isMark(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return true }
        return first < 0x80 && !(48...57).contains(first) && !(97...122).contains(first)
    }

    static func singular(_ word: String) -> String {
        let bytes = word.utf8
        guard bytes.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is")
        else { return word }
        if word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
        return String(word.dropLast())
    }
}
