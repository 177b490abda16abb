import AgencyFiles

/// One file of the Alphabetic Index while it is being read: each term becomes a row whose path leads from the main term
/// down to it.
struct IndexReading {
    var version = ""
    private let schema: TableSchema
    private let isTable: Bool
    private var rows: RecordTableBuilder
    private var tally = ReadTally()

    /// Columns 2 to 7 of the tables of drugs and of neoplasms.
    private static let cellColumns = 2...7

    init(schema: TableSchema, isTable: Bool) {
        self.schema = schema
        self.isTable = isTable
        rows = RecordTableBuilder(schema)
    }

    mutating func add(_ term: MarkupElement, below parent: String) {
        tally.rowsRead += 1
        let title = IndexTitle.printed(term.child("title"))
        guard !title.isEmpty else {
            return tally.reject(line: term.line, "a term has no title, so that what is below it has no place")
        }
        let path = parent.isEmpty ? title : parent + "|" + title
        let references = IndexReading.references(of: term)
        if isTable {
            rows.append([path] + cells(of: term) + references)
        } else {
            let code = term.child("code")?.text ?? ""
            let manifestation = IndexReading.withoutBrackets(term.child("manif")?.text ?? "")
            rows.append([path, checked(code), checked(manifestation)] + references)
        }
        tally.rowsKept += 1
        for child in term.children("term") { add(child, below: path) }
    }

    private mutating func cells(of term: MarkupElement) -> [String] {
        var cells = Array(repeating: "", count: IndexReading.cellColumns.count)
        for cell in term.children("cell") {
            guard let column = cell.attributes["col"].flatMap({ Int($0) }),
                IndexReading.cellColumns.contains(column)
            else {
                tally.warn("a cell in a column that the table does not have was left out")
                continue
            }
            let code = cell.text
            cells[column - 2] = code.allSatisfy { $0 == "-" } ? "" : checked(code)
        }
        // One term of the table of neoplasms carries words here; they say what the term means.
        if term.child("manif") != nil { tally.warn("an explanation of a term was left out") }
        return cells
    }

    /// See, with categories to look through, and see also.
    private static func references(of term: MarkupElement) -> [String] {
        var see = term.children("see").map(\.text)
        see += term.children("seecat").map { "category \($0.text)" }
        see += term.children("subcat").map { "subcategory \($0.text)" }
        return [see.filter { !$0.isEmpty }, term.children("seeAlso").map(\.text)].map { $0.joined(separator: "; ") }
    }

    private static func withoutBrackets(_ text: String) -> String {
        text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func checked(_ code: String) -> String {
        if !code.isEmpty, !IndexCode.isCode(code) { tally.warn("a code is not in the form of codes") }
        return code
    }

    func finish(file: String) throws(CodeImportError) -> ReadTable {
        guard tally.rowsKept > 0 else { throw .malformed(file: file, "it holds no terms") }
        var table = ReadTable(schema: schema, contents: .records(rows))
        table.tally = tally
        table.release = version.isEmpty ? nil : version
        (table.effectiveFrom, table.effectiveTo) = FiscalYear.days(of: version)
        return table
    }
}

/// A code as the index writes it.
enum IndexCode {
    /// With the dot; a hyphen at the end says that characters are missing (`C79.8-`, `O26.-`).
    static func isCode(_ text: String) -> Bool {
        var code = text[...]
        if code.last == "-" { code = code.dropLast() }
        if code.last == "." { code = code.dropLast() }
        return ICD10CM.Code(code)?.text == String(code)
    }
}

/// A term's title as it is printed: modifiers that change nothing stand in parentheses where they belong.
enum IndexTitle {
    static func printed(_ title: MarkupElement?) -> String {
        guard let title else { return "" }
        var printed = ""
        for part in title.parts {
            switch part {
            case .text(let text): printed = joined(printed, text)
            case .element(let element): printed = joined(printed, element.text)
            }
        }
        return clean(printed)
    }

    /// The title of a flattened index, where the modifiers stand in a column of their own.
    static func printed(_ term: String, modifiers: String) -> String { clean(joined(term, modifiers)) }

    /// The sources leave the blank out before the modifiers. An ending such as `(s)` belongs to the word before it.
    private static func joined(_ before: String, _ after: String) -> String {
        guard let last = before.last, let first = after.first, !last.isWhitespace, !first.isWhitespace else {
            return before + after
        }
        let isEnding = ["(s)", "(es)", "(ies)"].contains { after.hasPrefix($0) }
        let needsBlank = first == "(" ? !isEnding : last == ")" && first.isLetter
        return needsBlank ? before + " " + after : before + after
    }

    /// One blank between words, and no bar, which parts the titles of a path.
    private static func clean(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ").replacing("|", with: "/")
    }
}
