/// Our own tables of words that mean the same, parsed: organ adjectives (`renal` = `kidney`), lay phrases
/// (`heart attack`), abbreviations with their senses (`HTN`), spelling, drugs and the conditions they are given for.
///
/// A compiled index holds all of it, so this is read only when an index is built. Phrases are kept as the bytes of
/// their normalised words with a blank between two, which is how they are looked up.
struct Lexicon: Sendable {
    /// Words that carry no sense in a title or a query.
    private(set) var stopWords = Vocabulary()
    /// Words that may be missing from a query or from a title without cost.
    private(set) var optionals: Set<String> = []
    /// Words that qualify a condition without naming it: they count less on both sides.
    private(set) var light: Set<String> = []
    /// Words that stand in names of conditions, but name none when they stand alone.
    private(set) var general: Set<String> = []
    /// Words that name a condition alone, but hardly say which.
    private(set) var vague: Set<String> = []
    /// Words that say what a drug did, with the column of the drug table.
    private(set) var intents: [String: Int] = [:]
    /// Words that stand for each other on both sides of a search. The left side may have several words.
    private(set) var same: [Pair] = []
    /// Words that may match each other at less weight.
    private(set) var near: [Pair] = []
    /// What rewrites a query.
    private(set) var rewrites: [Rewrite] = []
    /// Rules for the beginning or the end of a word, without their star.
    private(set) var affixes: [Affix] = []

    struct Pair: Sendable {
        let from: [String]
        let to: [String]
    }

    struct Affix: Sendable {
        let isEnding: Bool
        let from: [UInt8]
        let to: [UInt8]
    }

    /// One way to say a part of a query in the words of the classification.
    struct Rewrite: Sendable {
        enum Kind: UInt32 {
            /// A misspelt or British word.
            case spelling
            /// Replaces the words wherever they stand.
            case phrase
            /// Replaces a query that consists of nothing else.
            case whole
            /// A sense of an abbreviation.
            case abbreviation
            /// A drug, by what it is given for.
            case drug
            /// Asked beside the query as it stands: a word of histology, or where the Index says "see".
            case beside
            /// The residual code that stays where a word of the query is known to nobody: a syndrome named after one.
            case fallback
        }

        let kind: Kind
        let from: [UInt8]
        let to: [UInt8]
        /// Words one of which must stand in the query for this sense.
        var context: [UInt8] = []
        /// The abbreviation is a word as well: it counts only in capitals.
        var inCapitals = false
        let source: LexiconFiles.Source
        /// Both sides as they are written, with a tab between.
        let written: [UInt8]
    }

    /// The columns of the drug table, as the table of ranking names them.
    private static let intentNames = ["poisoning", "self-harm", "assault", "undetermined", "adverse", "underdosing"]

    /// Abbreviations that are words of the language or of the classification as well.
    private static let words = Set(
        ["all", "as", "aid", "fit", "hit", "on", "or", "sad", "co", "na"].map { (word: String) in Array(word.utf8) })

    /// - Throws: ``CodeSetFileError`` with the line of a row that is not in the form its table demands.
    init(
        _ files: LexiconFiles, sources: [LexiconFiles.Source] = LexiconFiles.Source.allCases
    ) throws(CodeSetFileError) {
        for source in sources {
            guard let file = files.file(source) else { continue }
            var badLine: Int?
            file.bytes.withUnsafeBufferPointer { buffer in
                let rows = LexiconRows(buffer)
                if source == .base {
                    rows.forEach { row in
                        if row[0].elementsEqual("stop".utf8) { _ = stopWords.intern(scan(row[1])) }
                        return true
                    }
                }
                badLine = rows.forEach { row in row.count > 1 && add(row, from: source) }
            }
            if let badLine { throw .malformed(file: file.name, line: badLine) }
        }
    }

    /// The base table alone, for searches that need no more than its stop words.
    static func base(_ files: LexiconFiles) throws(CodeSetFileError) -> Lexicon { try Lexicon(files, sources: [.base]) }

    /// The stop words as strings.
    var stops: Set<String> {
        Set((0..<stopWords.count).map { String(decoding: stopWords.bytes(of: $0), as: UTF8.self) })
    }

    func isStop(_ word: String) -> Bool { stopWords.number(of: word) != nil }

    /// The normalised words without stop words, with a blank between two.
    private func scan(_ field: LexiconRows.Field) -> [UInt8] {
        var result: [UInt8] = []
        var scanner = WordScanner(field.indices)
        let buffer = field.base
        while scanner.next(buffer) {
            guard stopWords.number(of: scanner.word) == nil else { continue }
            if !result.isEmpty { result.append(32) }
            result += scanner.word
        }
        return result
    }

    private func words(_ field: LexiconRows.Field) -> [String] {
        scan(field).split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func add(_ row: LexiconRows.Row, from source: LexiconFiles.Source) -> Bool {
        switch source {
        case .base, .ranking: return addBase(row, from: source)
        case .organs: return addOrgan(row)
        case .spelling: return addSpelling(row)
        case .abbreviations: addRewrite(.abbreviation, row[0], row[1], source, context: scan(row[2]))
        case .inherited where !row[0].contains(where: { (97...122).contains($0) }):
            addRewrite(.abbreviation, row[0], row[1], source)
        case .findings, .lay, .clinical, .inherited:
            addRewrite(row[2].elementsEqual("whole".utf8) ? .whole : .phrase, row[0], row[1], source)
        case .drugs: addDrug(row)
        }
        return true
    }

    private mutating func addRewrite(
        _ kind: Rewrite.Kind, _ left: LexiconRows.Field, _ right: LexiconRows.Field, _ source: LexiconFiles.Source,
        context: [UInt8] = []
    ) {
        let from = scan(left)
        let to = scan(right)
        guard !from.isEmpty, !to.isEmpty, from != to else { return }
        let inCapitals = kind == .abbreviation && Lexicon.words.contains(from)
        rewrites.append(
            Rewrite(
                kind: kind, from: from, to: to, context: context, inCapitals: inCapitals, source: source,
                written: left + [UInt8(ascii: "\t")] + right))
    }

    private mutating func addDrug(_ row: LexiconRows.Row) {
        for condition in row[2].split(separator: UInt8(ascii: ";")) {
            addRewrite(.drug, row[0], condition, .drugs)
            if !row[1].elementsEqual(row[0]) { addRewrite(.drug, row[1], condition, .drugs) }
        }
    }

    private mutating func addBase(_ row: LexiconRows.Row, from source: LexiconFiles.Source) -> Bool {
        let left = words(row[1])
        let right = words(row[2])
        switch String(decoding: row[0], as: UTF8.self) {
        case "stop": return !WordScanner.words(String(decoding: row[1], as: UTF8.self)).isEmpty
        case "optional" where left.count == 1: optionals.insert(left[0])
        case "light" where left.count == 1: light.insert(left[0])
        case "vague" where left.count == 1: vague.insert(left[0])
        case "general" where left.count == 1: general.insert(left[0])
        case "word" where left.count == 1 && right.count == 1:
            if left != right { same.append(Pair(from: left, to: right)) }
        case "near" where left.count == 1 && right.count == 1:
            if left != right { near.append(Pair(from: left, to: right)) }
        case "intent" where left.count == 1:
            let name = String(decoding: row[2], as: UTF8.self)
            guard let column = Lexicon.intentNames.firstIndex(of: name) else { return false }
            intents[left[0]] = column
        case "phrase" where !left.isEmpty && !right.isEmpty: addRewrite(.phrase, row[1], row[2], source)
        case "whole" where !left.isEmpty && !right.isEmpty: addRewrite(.whole, row[1], row[2], source)
        case "beside" where !left.isEmpty && !right.isEmpty: addRewrite(.beside, row[1], row[2], source)
        case "fallback" where !left.isEmpty && !right.isEmpty: addRewrite(.fallback, row[1], row[2], source)
        default: return false
        }
        return true
    }

    private mutating func addOrgan(_ row: LexiconRows.Row) -> Bool {
        let isSame = row[2].elementsEqual("same".utf8)
        guard isSame || row[2].elementsEqual("near".utf8) else { return false }
        let pair = Pair(from: words(row[0]), to: words(row[1]))
        guard !pair.from.isEmpty, !pair.to.isEmpty, pair.from != pair.to else { return true }
        if isSame { same.append(pair) } else { near.append(pair) }
        if pair.from.count > 1 || pair.to.count > 1 {
            addRewrite(isSame ? .phrase : .beside, row[0], row[1], .organs)
        }
        return true
    }

    private mutating func addSpelling(_ row: LexiconRows.Row) -> Bool {
        let star = UInt8(ascii: "*")
        guard row[0].contains(star) else {
            addRewrite(.spelling, row[0], row[1], .spelling)
            return true
        }
        let from = Array(row[0])
        let to = Array(row[1])
        guard from.count > 1, to.count > 1, from.first == to.first || from.last == to.last else { return false }
        if from.first == star {
            affixes.append(Affix(isEnding: true, from: Array(from.dropFirst()), to: Array(to.dropFirst())))
        } else if from.last == star {
            affixes.append(Affix(isEnding: false, from: Array(from.dropLast()), to: Array(to.dropLast())))
        } else {
            return false
        }
        return true
    }
}

/// The rows of a tab-separated file, cut where they lie. `#` lines and empty lines are comments.
struct LexiconRows {
    typealias Field = Slice<UnsafeBufferPointer<UInt8>>

    /// The fields of one row; those that are missing at the end are empty.
    struct Row {
        let buffer: UnsafeBufferPointer<UInt8>
        var fields: [Range<Int>] = []

        var count: Int { fields.count }

        subscript(_ column: Int) -> Field { column < fields.count ? buffer[fields[column]] : buffer[0..<0] }
    }

    private let buffer: UnsafeBufferPointer<UInt8>

    init(_ buffer: UnsafeBufferPointer<UInt8>) { self.buffer = buffer }

    /// Hands every row to `body` until it says false; then gives the 1-based line of that row.
    @discardableResult
    func forEach(_ body: (Row) -> Bool) -> Int? {
        var row = Row(buffer: buffer)
        var start = 0
        var line = 0
        while start < buffer.count {
            line += 1
            row.fields.removeAll(keepingCapacity: true)
            var position = start
            var field = start
            while position < buffer.count, buffer[position] != UInt8(ascii: "\n") {
                if buffer[position] == UInt8(ascii: "\t") {
                    row.fields.append(field..<position)
                    field = position + 1
                }
                position += 1
            }
            row.fields.append(field..<position)
            let isComment = position == start || buffer[start] == UInt8(ascii: "#")
            start = position + 1
            if !isComment, !body(row) { return line }
        }
        return nil
    }
}
