import AgencyFiles

/// A table found in a file by its header.
struct FoundTable<Columns> {
    let columns: Columns
    let header: Row
    /// Titles and notices before the header.
    let above: [Row]
    /// What parts the cells of a text.
    let delimiter: UInt8?
    fileprivate let rest: RowReader

    /// Goes through the rows of data: headings and notes, which are one cell of words, are left out.
    var rows: some Sequence<Row> { allRows.lazy.filter { !FoundTable.isNote($0) } }

    /// Everything below the header but its repetition in other sheets.
    var allRows: some Sequence<Row> { rest.lazy.filter { $0.fields != header.fields } }

    /// The words of the titles.
    var titles: [String] { above.flatMap { $0.fields.filter { !$0.isEmpty } } }

    static func isNote(_ row: Row) -> Bool {
        var only: String?
        for field in row.fields where !field.isEmpty {
            if only != nil { return false }
            only = field
        }
        return only.map { $0.utf8.count > 12 || $0.utf8.contains(32) } ?? true
    }
}

extension AgencyFile {
    /// More lines than any agency puts before a header.
    private static let linesAboveHeaderMax = 60
    /// How much of a text is looked at to recognise it.
    private static let beginningMax = 1 << 18

    /// The file with no more of its text than is needed to recognise it.
    var beginning: AgencyFile {
        guard case .text(let bytes) = content, bytes.count > AgencyFile.beginningMax else { return self }
        return AgencyFile(name: name, content: .text(Array(bytes[..<AgencyFile.beginningMax])))
    }

    /// Finds the first row near the top that `columns` takes for a header.
    ///
    /// Tab and comma are both tried, because long descriptions hold more commas than a tab separated table has tabs.
    /// - Parameter columns: gets a row and those above it.
    func table<Columns>(_ columns: (TableHeader, _ above: [Row]) -> Columns?) -> FoundTable<Columns>? {
        for (delimiter, reader) in readers {
            var reader = reader
            var above: [Row] = []
            while above.count < AgencyFile.linesAboveHeaderMax, let row = reader.next() {
                if row.fields.count > 1, let found = columns(TableHeader(row), above) {
                    return FoundTable(
                        columns: found, header: row, above: above, delimiter: delimiter, rest: reader)
                }
                above.append(row)
            }
        }
        return nil
    }

    /// The same for reading.
    /// - Parameter what: what the columns are of, for the error.
    /// - Throws: when there is no such header, or the text breaks off in its last line.
    func found<Columns>(
        _ what: String, _ columns: (TableHeader, _ above: [Row]) -> Columns?
    ) throws(CodeImportError) -> FoundTable<Columns> {
        guard let found = table(columns) else {
            throw .malformed(file: name, "it has no header with the columns of \(what)")
        }
        if let delimiter = found.delimiter, breaksOff(delimiter, cells: found.header.fields.count) {
            throw .incomplete(file: name, "its last line breaks off; fetch the file again")
        }
        return found
    }

    /// Whether a text ends without the end of a line, as one does whose rest is missing.
    var endsOpen: Bool {
        guard case .text(let bytes) = content, let last = bytes.last else { return false }
        return last != 10 && last != 13 && last != 0x1A
    }

    /// Whether the last line has no end and fewer cells than the header, while the line before has as many. Lines with
    /// quotes may be parts of a row and tell nothing.
    private func breaksOff(_ delimiter: UInt8, cells: Int) -> Bool {
        guard endsOpen, case .text(let bytes) = content else { return false }
        let end = bytes.suffix(1 << 16).split { $0 == 10 || $0 == 13 }
        guard end.count > 2, !end.suffix(2).contains(where: { $0.contains(UInt8(ascii: "\"")) }) else { return false }
        // A note of words may stand below the table without the delimiters of its empty cells.
        if let note = end.last, note.contains(32), !note.contains(delimiter) { return false }
        let counts = end.suffix(2).map { line in line.count { $0 == delimiter } + 1 }
        return counts[0] == cells && counts[1] < cells
    }

    private var readers: [(delimiter: UInt8?, reader: RowReader)] {
        switch content {
        case .text(let bytes):
            [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")].map {
                ($0, RowReader(text: DelimitedText(bytes, delimiter: $0)))
            }
        case .workbook(let workbook): [(nil, RowReader(workbook: workbook))]
        case .markup, .other: []
        }
    }
}
