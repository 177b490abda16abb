import Primitives

/// The commonest office services by code number, labelled in our own words. The list is a help for choosing, not a code
/// table: a code that is not in it may well exist.
struct ProcedureList: Sendable {
    let entries: [ProcedureEntry]
    /// The first day of service of codes that are newer than the list's other ones.
    private let starts: [ProcedureCode: CalendarDate]
    private let positions: [ProcedureCode: Int]
    /// The words of each entry's label and of its keywords.
    private let labelWords: [Set<String>]
    private let keywordWords: [Set<String>]

    /// Columns: code, category, label, keywords separated by commas, first day of service or empty.
    init(_ file: CodeSetFile) throws(CodeSetFileError) {
        var entries: [ProcedureEntry] = []
        var starts: [ProcedureCode: CalendarDate] = [:]
        var positions: [ProcedureCode: Int] = [:]
        for (index, row) in try file.rows(columns: 4).enumerated() {
            guard let code = ProcedureCode(row[0]), positions[code] == nil, !row[2].isEmpty else {
                throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
            if row.count > 4, !row[4].isEmpty {
                guard let date = CalendarDate(iso: row[4]) else {
                    throw .malformed(file: file.name, line: file.line(ofRow: index))
                }
                starts[code] = date
            }
            let keywords = row[3].split(separator: ",").map { keyword in
                String(keyword.drop { $0 == " " })
            }
            positions[code] = entries.count
            entries.append(ProcedureEntry(code: code, label: row[2], category: row[1], keywords: keywords))
        }
        self.entries = entries
        self.starts = starts
        self.positions = positions
        labelWords = entries.map { Set(WordScanner.words($0.label)).union(WordScanner.words($0.category)) }
        keywordWords = entries.map { Set($0.keywords.flatMap { WordScanner.words($0) }) }
    }

    func entry(_ code: ProcedureCode) -> ProcedureEntry? { positions[code].map { entries[$0] } }

    /// A listed code is valid from its first day on; of any other code only its form is known.
    func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        guard positions[code] != nil else { return .unverified(edition: ProcedureList.edition) }
        if let start = starts[code], date < start { return .unknown }
        return .valid
    }

    static let edition = "office procedure list 2026"

    /// Entries that hold every word come first; among them those whose label, not just keywords, holds it.
    func search(_ words: [String], text: String, limit: Int) -> [ProcedureEntry] {
        guard limit > 0 else { return [] }
        let prefix = text.uppercased().filter { !$0.isWhitespace }
        var found: [(score: Int, index: Int)] = []
        for index in entries.indices {
            var score = 0
            if !prefix.isEmpty, entries[index].code.text.hasPrefix(prefix) { score += 1_000 }
            for word in words {
                if keywordWords[index].contains(word) || labelWords[index].contains(word) {
                    score += 10
                } else if word.utf8.count >= 3,
                    labelWords[index].union(keywordWords[index]).contains(where: { $0.hasPrefix(word) })
                {
                    score += 6
                } else {
                    score -= 4
                }
                if labelWords[index].contains(word) { score += 1 }
            }
            if score > 0 { found.append((score, index)) }
        }
        return found.sorted { ($0.score, $1.index) > ($1.score, $0.index) }.prefix(limit).map { entries[$0.index] }
    }
}
