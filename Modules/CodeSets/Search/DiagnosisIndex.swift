#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An inverted index over every title, inclusion term and "includes" note of a code, one document each.
///
/// Weights are whole thousandths of a natural logarithm, so that the same query gives the same order on every machine.
struct DiagnosisIndex: Sendable {
    let list: TabularList
    let lexicon: Lexicon
    private(set) var vocabulary = Vocabulary()
    /// The word that stands for each word after synonyms.
    private(set) var canonical: [Int32] = []
    /// Inverse document frequency of each word.
    private(set) var weights: [Int32] = []
    /// Where the postings of each word begin; one more entry at the end.
    private(set) var postingStarts: [Int32] = []
    /// Document number times four, plus the word's ``WordScanner/Standing`` in the phrase.
    private(set) var postings: [UInt32] = []
    private(set) var documents: [Document] = []
    /// Words by which seventh characters tell encounters apart ("initial", "closed", "healing").
    private(set) var encounterWords: Set<String> = []

    /// What a phrase's own word costs when the query lacks it, in hundredths of its weight, by standing.
    static let missingShares: [Int32] = [0, 45, 10]
    /// What a phrase costs that covers the rest of its kind ("other ...").
    static let residualCost: Int32 = 700

    struct Document: Sendable {
        let record: Int32
        let start: UInt32
        let length: UInt16
        let isTitle: Bool
        /// The phrase begins with "other" or says "not elsewhere classified": it covers what has no code of its own.
        var isResidual = false
        /// What the phrase would cost if the query had none of its words.
        var cost: Int32 = 0

        var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    }

    private enum Role: UInt8 { case stop, optional, residual, plain }

    init(list: TabularList, lexicon: Lexicon) {
        self.list = list
        self.lexicon = lexicon
        collectDocuments()
        let (words, ends) = scanDocuments()
        resolveSynonyms()
        buildPostings(words, ends)
        for set in list.seventhCharacterSets where set.contains(where: { $0.character == "A" }) {
            encounterWords.formUnion(set.flatMap { WordScanner.words($0.meaning) })
        }
    }

    private mutating func collectDocuments() {
        documents.reserveCapacity(list.recordCount + list.recordCount / 2)
        for record in 0..<list.recordCount where list.keys[record] != .none {
            let title = list.titleRange(of: record)
            append(record, title, isTitle: true)
            if let synonym = trailingBracket(title) { append(record, synonym, isTitle: false) }
            for note in list.noteRanges(of: record) where isTerm(list.bytes[note.lowerBound]) {
                append(record, note.lowerBound + 1..<note.upperBound, isTitle: false)
            }
        }
    }

    private func isTerm(_ kind: UInt8) -> Bool { kind == UInt8(ascii: "i") || kind == UInt8(ascii: "c") }

    private mutating func append(_ record: Int, _ range: Range<Int>, isTitle: Bool) {
        documents.append(
            Document(
                record: Int32(truncatingIfNeeded: record), start: UInt32(truncatingIfNeeded: range.lowerBound),
                length: UInt16(clamping: range.count), isTitle: isTitle))
    }

    /// A title such as "Acute nasopharyngitis [common cold]" ends in a synonym that people type alone.
    private func trailingBracket(_ title: Range<Int>) -> Range<Int>? {
        let bytes = list.bytes[title]
        guard bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")),
            title.upperBound - open > 4
        else { return nil }
        return open + 1..<title.upperBound - 1
    }

    /// The words of all documents in a row (word number times four, plus its standing) and where each one ends.
    private mutating func scanDocuments() -> (words: [UInt32], ends: [Int]) {
        var words: [UInt32] = []
        var ends: [Int] = []
        words.reserveCapacity(documents.count * 8)
        ends.reserveCapacity(documents.count)
        var vocabulary = Vocabulary()
        list.bytes.withUnsafeBufferPointer { buffer in
            for document in documents {
                var scanner = WordScanner(document.range)
                while scanner.next(buffer) {
                    let word = UInt32(bitPattern: vocabulary.intern(scanner.word))
                    words.append(word << 2 | scanner.standing.rawValue)
                }
                ends.append(words.count)
            }
        }
        self.vocabulary = vocabulary
        return (words, ends)
    }

    private mutating func resolveSynonyms() {
        canonical = (0..<vocabulary.count).map { Int32(truncatingIfNeeded: $0) }
        for (from, to) in lexicon.synonyms {
            guard let source = vocabulary.number(of: Array(from.utf8)) else { continue }
            let target = vocabulary.intern(Array(to.utf8))
            if Int(target) == canonical.count { canonical.append(target) }
            canonical[source] = target
        }
    }

    private func roles() -> [Role] {
        var roles = [Role](repeating: .plain, count: vocabulary.count)
        func mark(_ word: String, _ role: Role) {
            guard let number = vocabulary.number(of: Array(word.utf8)) else { return }
            roles[number] = role
        }
        for word in lexicon.optionals { mark(word, .optional) }
        for word in lexicon.stops { mark(word, .stop) }
        mark("other", .residual)
        mark("elsewhere", .residual)
        return roles
    }

    private mutating func buildPostings(_ words: [UInt32], _ ends: [Int]) {
        let roles = roles()
        var unique: [UInt32] = []
        var uniqueEnds: [Int] = []
        unique.reserveCapacity(words.count)
        var counts = [Int32](repeating: 0, count: vocabulary.count)
        var start = 0
        for (document, end) in ends.enumerated() {
            let first = unique.count
            for entry in words[start..<end] {
                let word = Int(canonical[Int(entry >> 2)])
                let role = roles[word]
                if role == .residual { documents[document].isResidual = true }
                guard role != .stop else { continue }
                let standing = role == .plain ? entry & 3 : 0
                let value = UInt32(truncatingIfNeeded: word) << 2 | standing
                if let earlier = unique[first...].firstIndex(where: { $0 >> 2 == value >> 2 }) {
                    if standing == 1 { unique[earlier] = value }
                } else {
                    unique.append(value)
                    counts[word] += 1
                }
            }
            uniqueEnds.append(unique.count)
            start = end
        }
        weights = counts.map { count in
            // The only floating point here; a logarithm of a ratio of whole numbers, rounded to thousandths.
            Int32(1_000 * log((Double(documents.count) + 1) / (Double(count) + 0.5)))
        }
        fillPostings(unique, uniqueEnds, counts)
    }

    private mutating func fillPostings(_ unique: [UInt32], _ ends: [Int], _ counts: [Int32]) {
        var next: [Int32] = [0]
        next.reserveCapacity(counts.count + 1)
        for count in counts { next.append(next[next.count - 1] + count) }
        postingStarts = next
        postings = [UInt32](repeating: 0, count: unique.count)
        var start = 0
        for (document, end) in ends.enumerated() {
            var cost = documents[document].isResidual ? DiagnosisIndex.residualCost : 0
            for value in unique[start..<end] {
                let word = Int(value >> 2)
                postings[Int(next[word])] = UInt32(truncatingIfNeeded: document) << 2 | value & 3
                next[word] += 1
                cost += weights[word] * DiagnosisIndex.missingShares[Int(value & 3)] / 100
            }
            documents[document].cost = cost
            start = end
        }
    }
}
