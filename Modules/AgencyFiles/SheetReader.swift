/// Reads the rows of one sheet.
struct SheetReader {
    private let strings: [String]
    private let formats: CellFormats
    private let is1904: Bool
    /// Below zero when the sheet has more cells than it may.
    private(set) var cellsLeft: Int
    /// A cell names a text that is not there.
    private(set) var isDamaged = false

    private var rows: [Row] = []
    private var fields: [String] = []
    private var rowNumber = 0
    private var column = -1
    private var type = ""
    private var style = 0
    private var value = ""
    private var isInValue = false
    private var isInCell = false
    private var inline = RichText()

    /// More columns than any agency's table has; cells beyond are left out.
    private static let columnsMax = 1_024
    private static let rowsMax = 1 << 21
    /// What a row takes beside its cells, in cells.
    private static let rowCost = 4

    init(strings: [String], formats: CellFormats, is1904: Bool, cellsMax: Int) {
        self.strings = strings
        self.formats = formats
        self.is1904 = is1904
        cellsLeft = cellsMax
    }

    mutating func read(_ bytes: [UInt8]) throws(MarkupError) -> [Row] {
        try MarkupReader.read(bytes) { event, _ in
            take(event)
            return cellsLeft >= 0 && !isDamaged
        }
        return rows
    }

    private mutating func take(_ event: MarkupReader.Event) {
        switch event {
        case .start("row", let attributes): startRow(attributes)
        case .start("c", let attributes): startCell(attributes)
        case .start("v", _): isInValue = isInCell
        case .text(let text) where isInValue: value += text
        case .end("v"): isInValue = false
        case .end("c"): endCell()
        case .end("row"): endRow()
        default: if isInCell, type == "inlineStr" { inline.take(event) }
        }
    }

    private mutating func startRow(_ attributes: [String: String]) {
        let stated = attributes["r"].flatMap { Int($0) } ?? 0
        rowNumber = (1...SheetReader.rowsMax).contains(stated) ? stated : min(rowNumber + 1, SheetReader.rowsMax)
        fields = []
        column = -1
    }

    private mutating func startCell(_ attributes: [String: String]) {
        column = attributes["r"].flatMap(SheetReader.column) ?? min(column + 1, SheetReader.columnsMax)
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = ""
        isInCell = true
    }

    private mutating func endCell() {
        isInCell = false
        isInValue = false
        let text = cellText()
        guard !text.isEmpty, column < SheetReader.columnsMax else { return }
        if column >= fields.count {
            let added = column + 1 - fields.count
            cellsLeft -= added
            guard cellsLeft >= 0 else { return }
            fields.append(contentsOf: repeatElement("", count: added))
        }
        fields[column] = text
    }

    private mutating func endRow() {
        if !fields.isEmpty {
            cellsLeft -= SheetReader.rowCost
            rows.append(Row(line: rowNumber, fields: fields))
        }
        fields = []
    }

    private mutating func cellText() -> String {
        switch type {
        case "s":
            guard !value.isEmpty else { return "" }
            guard let index = Int(value.trimmed), strings.indices.contains(index) else {
                isDamaged = true
                return ""
            }
            return strings[index]
        case "inlineStr": return inline.finish()
        case "str", "e": return RichText.unescaped(value).trimmed
        case "b": return value.trimmed == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
        case "d":
            // A date is written out; a time of day after it says nothing in a table of codes.
            let day = value.trimmed.prefix { $0 != "T" }
            return String(day)
        default: return CellNumber.text(value, kind: formats.kind(style), is1904: is1904)
        }
    }

    /// The column of a reference such as `AB12`, from 0; nil when it is none.
    private static func column(_ reference: String) -> Int? {
        var column = 0
        var letters = 0
        for byte in reference.utf8 {
            guard (65...90).contains(byte) || (97...122).contains(byte) else { break }
            letters += 1
            guard letters <= 3 else { return nil }
            column = column * 26 + Int(byte & 31)
        }
        return letters > 0 ? column - 1 : nil
    }
}
