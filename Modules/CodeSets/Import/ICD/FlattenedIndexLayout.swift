package import AgencyFiles

/// The Alphabetic Index as a table with one row for each term and its level, as it is passed on outside the agency. It
/// has no column for manifestation codes.
package struct FlattenedIndexLayout: CodeFileLayout {
    package init() {}

    package var name: String { "ICD-10-CM Alphabetic Index (flattened)" }

    private static let header = ["rowid", "letter", "level", "term", "see", "seealso", "nonessmodif", "code"]
    /// The index nests nine deep; a table that goes deeper is another one.
    private static let levelMax = 20

    package func recognises(_ file: AgencyFile) -> Bool {
        guard var rows = file.rows(), let first = rows.next() else { return false }
        return first.fields.map { $0.lowercased() } == FlattenedIndexLayout.header
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard var source = file.rows(), source.next() != nil else {
            throw .malformed(file: file.name, "it is no table")
        }
        var rows = RecordTableBuilder(.icd10cmIndex)
        var tally = ReadTally()
        var titles: [String] = []
        var lastRow = 0
        while let row = source.next() {
            tally.rowsRead += 1
            guard row.fields.count == FlattenedIndexLayout.header.count, let number = Int(row[0]) else {
                tally.reject(line: row.line, "the row has not eight columns with a number in the first")
                // What follows below it would come under another term.
                titles = []
                continue
            }
            if number != lastRow &+ 1 { tally.warn("rows are missing or out of order by their numbers") }
            lastRow = number
            let title = IndexTitle.printed(row[3], modifiers: row[6])
            guard let level = Int(row[2]), (0...FlattenedIndexLayout.levelMax).contains(level), level <= titles.count
            else {
                tally.reject(line: row.line, "the level does not follow from the row above")
                continue
            }
            titles.removeSubrange(level...)
            guard !title.isEmpty else {
                tally.reject(line: row.line, "a term has no title")
                continue
            }
            titles.append(title)
            if !row[7].isEmpty, !IndexCode.isCode(row[7]) { tally.warn("a code is not in the form of codes") }
            rows.append([titles.joined(separator: "|"), row[7], "", row[4], row[5]])
            tally.rowsKept += 1
        }
        guard tally.rowsKept > 0 else { throw .malformed(file: file.name, "it holds no terms") }
        var table = ReadTable(schema: .icd10cmIndex, contents: .records(rows))
        table.tally = tally
        return [table]
    }
}
