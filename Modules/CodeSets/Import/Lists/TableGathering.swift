import AgencyFiles
import Primitives

/// Gathers the rows of one table while a layout goes through its file, and counts what it does.
struct TableGathering {
    private var builder: RecordTableBuilder
    private let schema: TableSchema
    private let keepsOneOfEachKey: Bool
    private var keys: Set<String> = []
    var tally = ReadTally()

    /// - Parameter keepsOneOfEachKey: whether a second row with the same key is an error of the file.
    init(_ schema: TableSchema, keepsOneOfEachKey: Bool = true) {
        self.schema = schema
        self.keepsOneOfEachKey = keepsOneOfEachKey
        builder = RecordTableBuilder(schema)
    }

    var isEmpty: Bool { builder.count == 0 }

    mutating func keep(_ fields: [String], line: Int) {
        tally.rowsRead += 1
        guard !keepsOneOfEachKey || keys.insert(fields.prefix(schema.keyColumns).joined(separator: "\t")).inserted
        else { return tally.reject(line: line, "the same key stands further above; that row is kept") }
        builder.append(fields)
        tally.rowsKept += 1
    }

    mutating func reject(line: Int, _ reason: String) {
        tally.rowsRead += 1
        tally.reject(line: line, reason)
    }

    /// - Throws: when the last line of a text has no end and was rejected: the rest of the file is missing.
    func checkEnd(of file: AgencyFile, lastLine: Int) throws(CodeImportError) {
        if file.endsOpen, let last = tally.rejected.last, last.line == lastLine {
            throw .incomplete(file: file.name, "its last line breaks off; fetch the file again")
        }
    }

    /// The table.
    /// - Throws: when no row could be read or more were rejected than kept: such a file is of another kind or damaged,
    ///   and half a table is worse than none.
    func table(
        of file: String, release: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
    ) throws(CodeImportError) -> ReadTable {
        guard tally.rowsKept > 0 else {
            guard let first = tally.rejected.first else { throw .incomplete(file: file, "it holds no rows") }
            throw .malformed(file: file, line: first.line, first.reason)
        }
        if tally.rowsRejected > tally.rowsKept, let first = tally.rejected.first {
            throw .malformed(
                file: file, line: first.line, "most of its rows cannot be read; the first: \(first.reason)")
        }
        var table = ReadTable(schema: schema, contents: .records(builder))
        table.release = release
        table.effectiveFrom = from
        table.effectiveTo = to
        table.tally = tally
        return table
    }
}
