/// One sense of a phrase of the lexicon, as it lies in a compiled index.
struct PhraseSense {
    static let stride = 7

    let kind: Lexicon.Rewrite.Kind
    let inCapitals: Bool
    let source: LexiconFiles.Source
    let to: Range<Int>
    let context: Range<Int>
    /// Both sides as the lexicon writes them, with a tab between.
    let written: Range<Int>

    init(_ rows: UnsafeBufferPointer<UInt32>, _ number: Int) {
        let base = number * PhraseSense.stride
        kind = Lexicon.Rewrite.Kind(rawValue: rows[base] & 0xFF) ?? .beside
        inCapitals = rows[base] & 0x100 != 0
        source = LexiconFiles.Source(rawValue: rows[base] >> 16) ?? .base
        to = Int(rows[base + 1])..<Int(rows[base + 1]) + Int(rows[base + 2])
        context = Int(rows[base + 3])..<Int(rows[base + 3]) + Int(rows[base + 4])
        written = Int(rows[base + 5])..<Int(rows[base + 5]) + Int(rows[base + 6])
    }
}

/// A row of the lexicon, or a reference of the Index, that a search went through.
package struct SearchStep: Hashable, Sendable {
    /// Both sides as the table writes them.
    package let from: String
    package let to: String
    /// The table of the lexicon; `index` for a cross-reference of the Alphabetic Index.
    package let source: String
}

/// The query in one wording.
struct QueryVariant {
    var words: [QueryWord]
    /// How far the wording is trusted, in hundredths.
    var trust: Int
    var steps: [SearchStep] = []
}

struct QueryWord: Equatable {
    var bytes: [UInt8]
    var isCapitals = false
    var isJoined = false
    /// It stands in brackets: a remark on what is said already.
    var isRemark = false
}

/// Reads a query: words without stop words, spelling put right, phrases of the lexicon and abbreviations replaced. More
/// than one wording may come out, the likeliest first.
struct QueryReader {
    let view: SearchView

    static let wordsMax = 24
    private static let phraseWordsMax = 6
    private static let variantsMax = 6

    func variants(_ text: String) -> [QueryVariant] {
        var words = spelled(scan(text))
        guard !words.isEmpty else { return [] }
        // "MEN1" may be a phrase of the lexicon as it stands, or as "MEN 1".
        let parted = words.flatMap(lettersAndDigits)
        if parted.count != words.count, wholeVariants(words) == nil,
            rewrite(words, kinds: [.phrase, .abbreviation], trust: 100) == nil
        {
            words = parted
        }
        var variants: [QueryVariant] = []
        let plain = QueryVariant(words: words, trust: Tuning.rawTrust)
        if let whole = wholeVariants(words) {
            variants = whole
        } else if let rewritten = rewrite(words, kinds: [.phrase, .abbreviation], trust: 100) {
            variants = [rewritten]
        }
        variants.append(variants.isEmpty ? QueryVariant(words: words, trust: 100) : plain)
        if let first = variants.first, let beside = rewrite(first.words, kinds: [.beside], trust: Tuning.beside) {
            variants.append(
                QueryVariant(
                    words: beside.words, trust: first.trust * Tuning.beside / 100, steps: first.steps + beside.steps))
        }
        if variants.count > 1, !wordsEqual(variants[0].words, words),
            let beside = rewrite(words, kinds: [.beside], trust: 93)
        {
            variants.append(beside)
        }
        return Array(variants.prefix(QueryReader.variantsMax))
    }

    /// What to offer when a word of the query is known to nobody, such as the name in "Miller's syndrome".
    func fallback(_ words: [QueryWord]) -> QueryVariant? {
        for index in words.indices {
            guard let senses = senses(words[index...index]),
                let sense = sense(senses, of: words[index...index], among: words, [.fallback])
            else { continue }
            return QueryVariant(words: cut(sense.to), trust: QueryReader.fallbackTrust, steps: [step(sense)])
        }
        return nil
    }

    private static let fallbackTrust = 40

    private func wordsEqual(_ left: [QueryWord], _ right: [QueryWord]) -> Bool {
        left.map(\.bytes) == right.map(\.bytes)
    }

    private func scan(_ text: String) -> [QueryWord] {
        var words: [QueryWord] = []
        let bytes = Array(text.utf8.prefix(400))
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = WordScanner(0..<buffer.count)
            while words.count < QueryReader.wordsMax, scanner.next(buffer) {
                if let number = view.words.number(of: scanner.word), view.roles[number] & WordRole.stop != 0 {
                    guard scanner.isCapitals, scanner.word.count > 1, !isShouted(text) else { continue }
                }
                words.append(
                    QueryWord(
                        bytes: scanner.word, isCapitals: scanner.isCapitals, isJoined: scanner.isJoined,
                        isRemark: scanner.standing == .optional))
            }
        }
        // What stands in brackets alone is the query.
        if words.allSatisfy(\.isRemark) { for index in words.indices { words[index].isRemark = false } }
        return words
    }

    /// A query all in capitals says nothing by them.
    private func isShouted(_ text: String) -> Bool {
        !text.utf8.prefix(400).contains { (97...122).contains($0) } && text.utf8.contains(32)
    }

    // MARK: Spelling

    private func spelled(_ words: [QueryWord]) -> [QueryWord] {
        var words = words
        if let corrected = rewrite(words, kinds: [.spelling], trust: 100) { words = corrected.words }
        var result: [QueryWord] = []
        for word in words {
            if let parts = joinParts(word.bytes) {
                for part in parts {
                    result.append(QueryWord(bytes: part, isCapitals: word.isCapitals, isRemark: word.isRemark))
                }
            } else if let last = result.last, isKnown(last.bytes + word.bytes), isOneWord(last, word) {
                result[result.count - 1].bytes += word.bytes
            } else {
                var word = word
                word.bytes = affixed(word.bytes)
                result.append(word)
            }
        }
        return result
    }

    /// `MEN1` as `MEN` and `1`, unless it is known as it stands.
    func lettersAndDigits(_ word: QueryWord) -> [QueryWord] {
        let bytes = word.bytes
        guard bytes.count > 1, !isKnown(bytes), view.phrases.number(of: bytes) == nil else { return [word] }
        var parts: [QueryWord] = []
        for byte in bytes {
            if let last = parts.last?.bytes.last, (last < 97) == (byte < 97) {
                parts[parts.count - 1].bytes.append(byte)
            } else {
                parts.append(QueryWord(bytes: [byte], isCapitals: word.isCapitals, isRemark: word.isRemark))
            }
        }
        return parts
    }

    /// Two words that are one elsewhere, and are better read so.
    private func isOneWord(_ left: QueryWord, _ right: QueryWord) -> Bool {
        if right.isJoined, left.bytes.count <= 2, right.bytes.count <= 2 {
            return left.bytes.allSatisfy { $0 >= 97 } && right.bytes.allSatisfy { $0 >= 97 }
        }
        return left.bytes.count + right.bytes.count >= 6 && !(isKnown(left.bytes) && isKnown(right.bytes))
    }

    func isKnown(_ word: [UInt8]) -> Bool {
        guard let number = view.words.number(of: word) else { return false }
        return isUsed(Int(view.canonical[number]))
    }

    /// The word, or one of its family, stands in the sources; or it is a number.
    func isUnderstood(_ word: QueryWord) -> Bool {
        if isKnown(word.bytes) || word.bytes.contains(where: { $0 < 97 }) { return true }
        return word.bytes.count >= 4 && view.stems.number(of: Stem.of(word.bytes)) != nil
    }

    func isUsed(_ word: Int) -> Bool { view.postingStarts[word] < view.postingStarts[word + 1] }

    /// The two words that the sources part by a hyphen where others write one.
    func joinParts(_ word: [UInt8]) -> [[UInt8]]? {
        guard let number = view.words.number(of: word) else { return nil }
        let joins = view.numbers(.joins)
        var low = 0
        var high = joins.count / 3
        while low < high {
            let middle = (low + high) / 2
            if Int(joins[middle * 3]) < number { low = middle + 1 } else { high = middle }
        }
        guard low * 3 + 2 < joins.count, Int(joins[low * 3]) == number else { return nil }
        return [
            Array(view.words.bytes(of: Int(joins[low * 3 + 1]))), Array(view.words.bytes(of: Int(joins[low * 3 + 2]))),
        ]
    }

    /// An unknown word by the first spelling rule that makes it a known one.
    func affixed(_ word: [UInt8]) -> [UInt8] {
        guard word.count >= 5, view.words.number(of: word) == nil else { return word }
        let rules = view.affixes
        var position = 0
        while position + 3 <= rules.count {
            let isEnding = rules[position] == 1
            let from = rules[(position + 3)...].prefix(Int(rules[position + 1]))
            let to = rules[(position + 3 + from.count)...].prefix(Int(rules[position + 2]))
            position += 3 + from.count + to.count
            var made: [UInt8]?
            if isEnding, word.count > from.count, word.suffix(from.count).elementsEqual(from) {
                made = Array(word.dropLast(from.count)) + Array(to)
            } else if !isEnding, word.starts(with: from) {
                made = Array(to) + Array(word.dropFirst(from.count))
            }
            if let made, view.words.number(of: made) != nil { return made }
        }
        return word
    }

    // MARK: Phrases

    private func senses(_ words: ArraySlice<QueryWord>) -> Range<Int>? {
        var key: [UInt8] = []
        for word in words {
            if !key.isEmpty { key.append(32) }
            key += word.bytes
        }
        guard let number = view.phrases.number(of: key) else { return nil }
        let starts = view.numbers(.phraseStarts)
        return Int(starts[number])..<Int(starts[number + 1])
    }

    /// What a query means that is a phrase of the lexicon as a whole: every sense, the default first.
    private func wholeVariants(_ words: [QueryWord]) -> [QueryVariant]? {
        guard words.count <= QueryReader.phraseWordsMax, let senses = senses(words[...]) else { return nil }
        let rows = view.numbers(.phraseRows)
        var variants: [QueryVariant] = []
        // A drug alone means what it is given for, before it means that somebody takes it.
        let order =
            senses.filter { PhraseSense(rows, $0).kind == .drug }
            + senses.filter { PhraseSense(rows, $0).kind != .drug }
        for number in order {
            let sense = PhraseSense(rows, number)
            guard ![.beside, .spelling, .fallback].contains(sense.kind),
                !sense.inCapitals || words.allSatisfy(\.isCapitals)
            else { continue }
            let trust = 100 - min(variants.count, 5) * 6
            variants.append(QueryVariant(words: cut(sense.to), trust: trust, steps: [step(sense)]))
            if variants.count == 3 { break }
        }
        return variants.isEmpty ? nil : variants
    }

    /// The words with the longest phrases of these kinds replaced, from left to right; nil when there are none.
    private func rewrite(
        _ words: [QueryWord], kinds: Set<Lexicon.Rewrite.Kind>, trust: Int
    ) -> QueryVariant? {
        var result: [QueryWord] = []
        var steps: [SearchStep] = []
        var index = 0
        outer: while index < words.count {
            var length = min(QueryReader.phraseWordsMax, words.count - index)
            while length > 0 {
                let part = words[index..<index + length]
                if let senses = senses(part), let sense = sense(senses, of: part, among: words, kinds),
                    sense.kind != .abbreviation || !isInCompound(part, words)
                {
                    result += cut(sense.to).map {
                        QueryWord(bytes: $0.bytes, isRemark: words[index].isRemark)
                    }
                    steps.append(step(sense))
                    index += length
                    continue outer
                }
                length -= 1
            }
            result.append(words[index])
            index += 1
        }
        return steps.isEmpty ? nil : QueryVariant(words: result, trust: trust, steps: steps)
    }

    /// A hyphen joins the abbreviation to another one: `HG-PRT` has nothing to do with HG.
    private func isInCompound(_ part: ArraySlice<QueryWord>, _ words: [QueryWord]) -> Bool {
        guard let first = part.first else { return false }
        if first.isJoined, part.startIndex > 0, words[part.startIndex - 1].isCapitals { return true }
        return part.endIndex < words.count && words[part.endIndex].isJoined && words[part.endIndex].isCapitals
    }

    /// The sense that one of its context words speaks for, else the first without context.
    private func sense(
        _ senses: Range<Int>, of part: ArraySlice<QueryWord>, among words: [QueryWord],
        _ kinds: Set<Lexicon.Rewrite.Kind>
    ) -> PhraseSense? {
        let rows = view.numbers(.phraseRows)
        var first: PhraseSense?
        for number in senses {
            let sense = PhraseSense(rows, number)
            guard kinds.contains(sense.kind), !sense.inCapitals || part.allSatisfy(\.isCapitals) else { continue }
            if sense.context.isEmpty {
                if first == nil { first = sense }
            } else if cut(sense.context).contains(where: { word in words.contains { $0.bytes == word.bytes } }) {
                return sense
            }
        }
        return first
    }

    private func cut(_ range: Range<Int>) -> [QueryWord] {
        view.pool[range].split(separator: 32).map { QueryWord(bytes: Array($0)) }
    }

    private func step(_ sense: PhraseSense) -> SearchStep {
        let sides = String(decoding: view.pool[sense.written], as: UTF8.self).split(separator: "\t", maxSplits: 1)
        let isReference = sense.kind == .beside && sense.source == .base
        return SearchStep(
            from: sides.first.map(String.init) ?? "", to: sides.count > 1 ? String(sides[1]) : "",
            source: isReference ? "index" : sense.source.fileName)
    }
}
