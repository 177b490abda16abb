/// Our own tables of words that mean the same, parsed: organ adjectives (`renal` = `kidney`), lay phrases
/// (`heart attack`), abbreviations with their senses (`HTN`), spelling, drugs and the conditions they are given for.
///
/// A compiled index holds all of it, so this is read only when an index is built.
struct Lexicon: Sendable {
    /// Words that carry no sense in a title or a query.
    private(set) var stops: Set<String> = []
    /// Words that may be missing from a query or from a title without cost.
    private(set) var optionals: Set<String> = []
    /// Words that qualify a condition without naming it: they count less on both sides.
    private(set) var light: Set<String> = []
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
        }

        let kind: Kind
        let from: [String]
        let to: [String]
        /// Words one of which must stand in the query for this sense.
        var context: [String] = []
        /// The abbreviation is a word as well: it counts only in capitals.
        var inCapitals = false
        let source: LexiconFiles.Source
    }

    /// The columns of the drug table, as the table of ranking names them.
    private static let intentNames = ["poisoning", "self-harm", "assault", "undetermined", "adverse", "underdosing"]

    /// Abbreviations that are words of the language or of the classification as well.
    private static let words: Set<String> = ["all", "as", "aid", "fit", "hit", "on", "or", "sad", "ca", "co", "na"]

    init(
        _ files: LexiconFiles, sources: [LexiconFiles.Source] = LexiconFiles.Source.allCases
    ) throws(CodeSetFileError) {
        for source in sources {
            guard let file = files.file(source) else { continue }
            let rows = try file.rows(columns: 2)
            if source == .base { stops = Lexicon.stops(rows) }
            for (index, row) in rows.enumerated() {
                guard add(row, from: source) else { throw .malformed(file: file.name, line: file.line(ofRow: index)) }
            }
        }
    }

    /// The base table alone, for searches that need no more than its stop words.
    static func base(_ files: LexiconFiles) throws(CodeSetFileError) -> Lexicon { try Lexicon(files, sources: [.base]) }

    private static func stops(_ rows: [[String]]) -> Set<String> {
        Set(rows.lazy.filter { $0[0] == "stop" }.compactMap { WordScanner.words($0[1]).first })
    }

    private func words(_ text: String) -> [String] { WordScanner.words(text).filter { !stops.contains($0) } }

    private mutating func add(_ row: [String], from source: LexiconFiles.Source) -> Bool {
        let third = row.count > 2 ? row[2] : ""
        let fourth = row.count > 3 ? row[3] : ""
        switch source {
        case .base, .ranking: return addBase(row, third, from: source)
        case .organs: return addOrgan(row, third)
        case .spelling: return addSpelling(row)
        case .abbreviations:
            let from = words(row[0])
            let isWord = from.count == 1 && Lexicon.words.contains(from[0])
            addRewrite(.abbreviation, from, words(row[1]), third, inCapitals: isWord, source)
        case .lay, .clinical:
            addRewrite(third == "whole" ? .whole : .phrase, words(row[0]), words(row[1]), "", source)
        case .drugs:
            for condition in third.split(separator: ";") {
                for name in Set([row[0], row[1]]) where !name.isEmpty {
                    addRewrite(.drug, words(name), words(String(condition)), fourth, source)
                }
            }
        }
        return true
    }

    private mutating func addRewrite(
        _ kind: Rewrite.Kind, _ from: [String], _ to: [String], _ context: String, inCapitals: Bool = false,
        _ source: LexiconFiles.Source
    ) {
        guard !from.isEmpty, !to.isEmpty, from != to else { return }
        let context = kind == .drug ? [] : context.split(separator: ",").flatMap { WordScanner.words($0) }
        rewrites.append(
            Rewrite(kind: kind, from: from, to: to, context: context, inCapitals: inCapitals, source: source))
    }

    private mutating func addBase(_ row: [String], _ to: String, from source: LexiconFiles.Source) -> Bool {
        let left = words(row[1])
        let right = words(to)
        switch row[0] {
        case "stop": return !WordScanner.words(row[1]).isEmpty
        case "optional" where left.count == 1: optionals.insert(left[0])
        case "light" where left.count == 1: light.insert(left[0])
        case "word" where left.count == 1 && right.count == 1:
            if left != right { same.append(Pair(from: left, to: right)) }
        case "near" where left.count == 1 && right.count == 1:
            if left != right { near.append(Pair(from: left, to: right)) }
        case "phrase" where !left.isEmpty && !right.isEmpty: addRewrite(.phrase, left, right, "", source)
        case "whole" where !left.isEmpty && !right.isEmpty: addRewrite(.whole, left, right, "", source)
        case "intent" where left.count == 1:
            guard let column = Lexicon.intentNames.firstIndex(of: to) else { return false }
            intents[left[0]] = column
        case "beside" where !left.isEmpty && !right.isEmpty: addRewrite(.beside, left, right, "", source)
        default: return false
        }
        return true
    }

    private mutating func addOrgan(_ row: [String], _ strength: String) -> Bool {
        let pair = Pair(from: words(row[0]), to: words(row[1]))
        guard !pair.from.isEmpty, !pair.to.isEmpty, pair.from != pair.to else { return true }
        if strength == "same" { same.append(pair) } else { near.append(pair) }
        if pair.from.count > 1 || pair.to.count > 1 {
            addRewrite(strength == "same" ? .phrase : .beside, pair.from, pair.to, "", .organs)
        }
        return strength == "same" || strength == "near"
    }

    private mutating func addSpelling(_ row: [String]) -> Bool {
        guard row[0].contains("*") else {
            addRewrite(.spelling, words(row[0]), words(row[1]), "", .spelling)
            return true
        }
        let from = Array(row[0].utf8)
        let to = Array(row[1].utf8)
        let star = UInt8(ascii: "*")
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
