/// Our own small table of words that mean the same: organ adjectives (`renal` = `kidney`), lay phrases (`heart attack`)
/// and office abbreviations (`HTN`).
///
/// A `word` row holds on both sides of a search. A `phrase` row rewrites a part of the query, a `whole` row a query that
/// consists of nothing else. A `stop` row names a word that carries no sense in a title; an `optional` row one that may
/// be missing from the query.
struct Lexicon: Sendable {
    private(set) var synonyms: [String: String] = [:]
    private(set) var stops: Set<String> = []
    private(set) var optionals: Set<String> = []
    /// Phrases by their first word, longest first.
    private var phrases: [String: [Phrase]] = [:]
    private var wholes: [[String]: [String]] = [:]

    private struct Phrase: Sendable {
        let from: [String]
        let to: [String]
    }

    init(_ file: CodeSetFile) throws(CodeSetFileError) {
        let rows = try file.rows(columns: 2)
        for (index, row) in rows.enumerated() where row[0] == "stop" {
            guard let word = WordScanner.words(row[1]).first else {
                throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
            stops.insert(word)
        }
        for (index, row) in rows.enumerated() where row[0] != "stop" {
            let from = WordScanner.words(row[1]).filter { !stops.contains($0) }
            let to = row.count > 2 ? WordScanner.words(row[2]).filter { !stops.contains($0) } : []
            switch row[0] {
            case "optional" where from.count == 1: optionals.insert(from[0])
            case "word" where from.count == 1 && to.count == 1: synonyms[from[0]] = to[0]
            case "phrase" where !from.isEmpty && !to.isEmpty:
                phrases[from[0], default: []].append(Phrase(from: from, to: to))
            case "whole" where !from.isEmpty && !to.isEmpty: wholes[from] = to
            default: throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
        }
        for key in phrases.keys { phrases[key]?.sort { $0.from.count > $1.from.count } }
    }

    /// The query's words with stop words removed and known phrases replaced. Each word stands once.
    func rewrite(_ words: [String]) -> [String] {
        let words = words.filter { !stops.contains($0) }
        if let whole = wholes[words] { return whole }
        var result: [String] = []
        var index = 0
        while index < words.count {
            let rest = words[index...]
            if let phrase = phrases[words[index]]?.first(where: { rest.starts(with: $0.from) }) {
                result += phrase.to
                index += phrase.from.count
            } else {
                result.append(words[index])
                index += 1
            }
        }
        var seen: Set<String> = []
        return result.filter { seen.insert($0).inserted }
    }
}
