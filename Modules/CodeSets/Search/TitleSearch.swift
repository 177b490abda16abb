/// Finds the rows of any table by the words of their titles: procedures, supplies, specialities. Words may be begun
/// only, misspelt or abbreviated; their order is free.
///
/// It is built in memory when somebody first asks: about a microsecond per row and word.
package struct TitleSearch: Sendable {
    private let table: RecordTable
    private let codeColumn: Int
    private let words: TitleWords
    private var vocabulary = Vocabulary()
    private var starts: [UInt32] = []
    private var postings: [UInt32] = []
    private var weights: [Int] = []
    /// What each row costs a query that has none of its words.
    private var costs: [Int] = []
    private var sorted: [UInt32] = []

    /// A row that answers.
    package struct Hit: Hashable, Sendable {
        /// The position of the row in the table.
        package let row: Int
        /// 0 to 1000; 1000 when row and query have the same words, or the query is the row's code.
        package let score: Int
    }

    /// - Parameters:
    ///   - codeColumn: where the code stands, so that a code or its beginning is found as well.
    ///   - textColumns: the columns whose words are searched.
    ///   - words: what our lexicon says of spelling and abbreviations.
    package init(table: RecordTable, codeColumn: Int, textColumns: [Int], words: TitleWords) {
        self.table = table
        self.codeColumn = codeColumn
        self.words = words
        index(textColumns)
    }

    /// The fields of a row that answered.
    package func row(_ index: Int) -> [String] { table.row(index) }

    private mutating func index(_ columns: [Int]) {
        var rows: [UInt32] = []
        var ends: [Int] = []
        var counts: [UInt32] = []
        for number in 0..<table.count {
            let row = table.row(number)
            let first = rows.count
            for column in columns where column < row.count {
                for word in WordScanner.words(row[column]) {
                    guard let word = words.canonical(Array(word.utf8)) else { continue }
                    let known = UInt32(truncatingIfNeeded: vocabulary.intern(word))
                    if Int(known) == counts.count { counts.append(0) }
                    guard !rows[first...].contains(known) else { continue }
                    rows.append(known)
                    counts[Int(known)] += 1
                }
            }
            ends.append(rows.count)
        }
        weights = counts.map { Int(WordWeight.of($0, among: table.count)) }
        var next: [UInt32] = [0]
        for count in counts { next.append(next[next.count - 1] + count) }
        starts = next
        postings = [UInt32](repeating: 0, count: rows.count)
        var start = 0
        for (row, end) in ends.enumerated() {
            var cost = 0
            for word in rows[start..<end] {
                postings[Int(next[Int(word)])] = UInt32(truncatingIfNeeded: row)
                next[Int(word)] += 1
                cost += weights[Int(word)] * TitleSearch.missingShare / 100
            }
            costs.append(cost)
            start = end
        }
        sorted = (0..<UInt32(truncatingIfNeeded: vocabulary.count)).sorted {
            vocabulary.bytes(of: Int($0)).lexicographicallyPrecedes(vocabulary.bytes(of: Int($1)))
        }
    }

    /// A title is longer than what people type of it: what the query leaves out costs a tenth of its weight.
    private static let missingShare = 10
    private static let scoreMin = 300
    private static let wordsMax = 24
    private static let expansionsMax = 200

    /// The best rows, best first. `isAllowed` leaves out rows that may not be used on a date.
    package func search(_ text: String, limit: Int, isAllowed: (_ row: Int) -> Bool = { _ in true }) -> [Hit] {
        guard limit > 0 else { return [] }
        let byCode = rows(ofCode: text).filter(isAllowed)
        if !byCode.isEmpty { return byCode.prefix(limit).map { Hit(row: $0, score: 1_000) } }
        let terms = words.query(text).prefix(TitleSearch.wordsMax).map { term($0) }
        let whole = terms.reduce(0) { $0 + $1.weight }
        guard whole > 0 else { return [] }
        var sums: [UInt32: (matched: Int, saved: Int)] = [:]
        for term in terms {
            var seen: Set<UInt32> = []
            for (word, quality) in term.words {
                for row in postings[Int(starts[word])..<Int(starts[word + 1])] where seen.insert(row).inserted {
                    let before = sums[row] ?? (0, 0)
                    sums[row] = (
                        before.matched + term.weight * quality / 100,
                        before.saved + weights[word] * TitleSearch.missingShare / 100
                    )
                }
            }
        }
        let hits = sums.compactMap { row, sum -> Hit? in
            let missing = max(0, costs[Int(row)] - sum.saved)
            let score = min(sum.matched, whole) * 1_000 / (whole + missing)
            return score < TitleSearch.scoreMin ? nil : Hit(row: Int(row), score: score)
        }
        var allowed: [Hit] = []
        for hit in hits.sorted(by: { ($0.score, $1.row) > ($1.score, $0.row) }) where isAllowed(hit.row) {
            allowed.append(hit)
            if allowed.count == limit { break }
        }
        return allowed
    }

    /// Rows whose code begins with what was typed, when it can be a code: one word with a digit in it.
    private func rows(ofCode text: String) -> [Int] {
        let typed = text.uppercased().filter { !$0.isWhitespace }
        guard codeColumn == 0, (2...10).contains(typed.utf8.count),
            typed.utf8.contains(where: { (48...57).contains($0) })
        else { return [] }
        return Array(table.indices(startingWith: typed).prefix(TitleSearch.expansionsMax))
    }

    private func term(_ word: [UInt8]) -> (words: [(word: Int, quality: Int)], weight: Int) {
        var found: [(word: Int, quality: Int)] = []
        if let known = vocabulary.number(of: word) { found.append((known, 100)) }
        if word.count >= 3 {
            for other in beginnings(word) where other != found.first?.word { found.append((other, 85)) }
        }
        if found.isEmpty, word.count >= 6 { found = slips(word) }
        let weight = found.first.map { first in
            first.quality == 100 ? weights[first.word] : found.map { weights[$0.word] }.min() ?? 0
        }
        return (found, weight ?? 5_000)
    }

    private func beginnings(_ word: [UInt8]) -> [Int] {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            let bytes = vocabulary.bytes(of: Int(sorted[middle]))
            if bytes.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < sorted.count, found.count < TitleSearch.expansionsMax {
            let number = Int(sorted[low])
            guard vocabulary.bytes(of: number).starts(with: word) else { break }
            found.append(number)
            low += 1
        }
        return found
    }

    private func slips(_ word: [UInt8]) -> [(word: Int, quality: Int)] {
        var found: [(word: Int, quality: Int)] = []
        let limit = word.count >= 10 ? 2 : 1
        vocabulary.storage.withUnsafeBufferPointer { storage in
            for number in 0..<vocabulary.count {
                let range = Int(vocabulary.offsets[number])..<Int(vocabulary.offsets[number + 1])
                guard abs(range.count - word.count) <= limit else { continue }
                let other = UnsafeBufferPointer(rebasing: storage[range])
                if let slips = EditDistance.within(limit, word, other) { found.append((number, slips == 1 ? 80 : 70)) }
            }
        }
        return found
    }
}

/// What the lexicon says of single words and abbreviations, for searches over other tables than the diagnoses.
package struct TitleWords: Sendable {
    private let stops: Vocabulary
    private var same: [[UInt8]: [UInt8]] = [:]
    private var phrases: [[UInt8]: [[UInt8]]] = [:]
    private static let phraseWordsMax = 4

    /// Reads the lexicon of a folder.
    package init(directory: String) throws(CodeSetFileError) {
        self.init(try Lexicon(LexiconFiles(directory: directory)))
    }

    /// Without a lexicon: words as they stand.
    init() { stops = Vocabulary() }

    init(_ lexicon: Lexicon) {
        stops = lexicon.stopWords
        for pair in lexicon.same where pair.from.count == 1 && pair.to.count == 1 {
            let from = Array(pair.from[0].utf8)
            if same[from] == nil { same[from] = Array(pair.to[0].utf8) }
        }
        for rewrite in lexicon.rewrites where rewrite.kind == .spelling || rewrite.kind == .abbreviation {
            guard rewrite.context.isEmpty, !rewrite.inCapitals, phrases[rewrite.from] == nil else { continue }
            phrases[rewrite.from] = rewrite.to.split(separator: 32).map { Array($0) }
        }
    }

    /// The word that stands for a word; nil for one without sense.
    func canonical(_ word: [UInt8]) -> [UInt8]? {
        guard stops.number(of: word) == nil else { return nil }
        let first = same[word] ?? word
        return same[first] ?? first
    }

    /// The words of a query with spelling put right and abbreviations spelled out, each once.
    func query(_ text: String) -> [[UInt8]] {
        let words = WordScanner.words(text.prefix(400)).map { Array($0.utf8) }.filter { stops.number(of: $0) == nil }
        var result: [[UInt8]] = []
        var index = 0
        outer: while index < words.count {
            for length in stride(from: min(TitleWords.phraseWordsMax, words.count - index), to: 0, by: -1) {
                let key = Array(words[index..<index + length].joined(separator: [32]))
                guard let phrase = phrases[key] else { continue }
                result += phrase
                index += length
                continue outer
            }
            result.append(words[index])
            index += 1
        }
        var seen: Set<[UInt8]> = []
        return result.compactMap { canonical($0) }.filter { seen.insert($0).inserted }
    }
}
