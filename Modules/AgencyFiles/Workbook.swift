/// The cells of a spreadsheet as text.
package struct Workbook: Sendable {
    package struct Sheet: Sendable {
        package let name: String
        /// Rows that hold a cell, in order, with their 1-based numbers. Missing cells are empty.
        package let rows: [Row]

        package init(name: String, rows: [Row]) {
            self.name = name
            self.rows = rows
        }
    }

    package let sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }
}

/// A row of a delimited text or of a sheet.
package struct Row: Sendable, Equatable {
    /// 1-based line of the text on which the row begins, or number of the row in its sheet.
    package let line: Int
    /// Cells without surrounding blanks.
    package let fields: [String]

    package init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }

    /// The cell, or an empty string where the row is shorter.
    package subscript(_ column: Int) -> String { fields.indices.contains(column) ? fields[column] : "" }
}

/// Goes through the rows of a text or of all sheets of a workbook.
package struct RowReader: Sendable, Sequence, IteratorProtocol {
    private var text: DelimitedText?
    private var rows: [Row] = []
    private var index = 0

    package init(text: DelimitedText) { self.text = text }

    package init(workbook: Workbook) { rows = workbook.sheets.flatMap(\.rows) }

    package mutating func next() -> Row? {
        if text != nil { return text?.next() }
        guard index < rows.count else { return nil }
        defer { index += 1 }
        return rows[index]
    }
}
