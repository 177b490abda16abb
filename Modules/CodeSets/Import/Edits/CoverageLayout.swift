package import AgencyFiles
import Primitives

/// One table of the Medicare Coverage Database as it lies in the archive of current articles, known by the names of its
/// columns. Descriptions and paragraphs are not kept: they can hold text of the AMA.
package struct CoverageLayout: CodeFileLayout {
    let schema: TableSchema
    /// Columns that the header must have.
    let required: [String]
    /// Columns of which it must have none, since they belong to a sister table.
    let excluded: [String]
    /// The row for the table; nil leaves it out with a reason.
    let row: @Sendable (CoverageCells) -> CoverageRow

    package var name: String { "Medicare Coverage Database: " + schema.id }

    package func recognises(_ file: AgencyFile) -> Bool { header(of: file) != nil }

    /// These are plain exports: the header is the first row.
    private func header(of file: AgencyFile) -> EditHeader? {
        guard let rows = file.rows() else { return nil }
        for first in rows {
            let header = EditHeader(first)
            let fits = required.allSatisfy { header.column(PairColumns.plain($0)) != nil }
            return fits && excluded.allSatisfy { header.column(PairColumns.plain($0)) == nil } ? header : nil
        }
        return nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let header = header(of: file), let rows = file.rows() else {
            throw .malformed(file: file.name, "the header is not that of \(schema.id)")
        }
        var builder = RecordTableBuilder(schema)
        var tally = ReadTally()
        for row in rows where row.line > header.line {
            tally.rowsRead += 1
            switch self.row(CoverageCells(row: row, header: header)) {
            case .keep(let fields): builder.append(fields)
            case .reject(let reason): tally.reject(line: row.line, reason)
            case .leaveOut(let remark): tally.warn(remark)
            }
        }
        tally.rowsKept = builder.count
        var table = ReadTable(schema: schema, contents: .records(builder))
        table.tally = tally
        return [table]
    }
}

/// The cells of a row by the names of their columns.
struct CoverageCells {
    let row: Row
    let header: EditHeader

    subscript(_ name: String) -> String { header.column(PairColumns.plain(name)).map { row[$0] } ?? "" }

    /// A number that names an article, a version, a contractor or a state, without zeros before it.
    func number(_ name: String) -> String? { EditCell.count(self[name]).map(String.init) }
}

enum CoverageRow {
    case keep([String])
    case reject(String)
    /// Not a mistake, but nothing to keep either.
    case leaveOut(String)
}
