import AgencyFiles
import Primitives

/// Puts rows of pairs into a builder and keeps account of what could not be read. Rows come as places in a buffer, so
/// that nothing is allocated for a row.
struct PairReader {
    var builder = PairTableBuilder()
    var tally = ReadTally()
    /// A last line that ends before its row is complete.
    var cutLine: Int?
    let columns: PairColumns
    private var lastRationale: (bytes: [UInt8], number: UInt16)?

    typealias Bytes = UnsafeBufferPointer<UInt8>

    init(columns: PairColumns) { self.columns = columns }

    /// Rows that were read, less those that were rejected or are left.
    var repeated: Int { tally.rowsRead - tally.rowsRejected - builder.count }

    mutating func read(_ bytes: Bytes, _ fields: [Range<Int>], line: Int, isLast: Bool) throws(PairTableError) {
        let first = PairReader.field(bytes, fields, columns.column1)
        let second = PairReader.field(bytes, fields, columns.column2)
        // The header has further lines whose code columns are empty, and each sheet of a workbook has a header.
        if first.isEmpty && second.isEmpty || isHeader(bytes, fields) { return }
        tally.rowsRead += 1
        guard fields.count > columns.last else {
            if isLast { cutLine = line }
            return tally.reject(line: line, "the row has too few columns")
        }
        guard let column1 = code(first) else { return tally.reject(line: line, "column 1 is not a procedure code") }
        guard let column2 = code(second) else { return tally.reject(line: line, "column 2 is not a procedure code") }
        let modifier = PairReader.field(bytes, fields, columns.modifier)
        guard modifier.count == 1, let indicator = PairModifierIndicator(rawValue: modifier[modifier.startIndex] &- 48)
        else { return tally.reject(line: line, "the modifier indicator is not 0, 1 or 9") }
        var effective = PairDay.none
        if let column = columns.effective {
            guard let day = PairReader.day(PairReader.field(bytes, fields, column)), day != .none else {
                return tally.reject(line: line, "the effective date is not a date")
            }
            effective = day
        } else {
            tally.warn("rows without an effective date: the pair counts as in force from ever until its deletion date")
        }
        guard let deletion = PairReader.day(PairReader.field(bytes, fields, columns.deletion)) else {
            return tally.reject(line: line, "the deletion date is not a date")
        }
        if deletion != .none, deletion < effective {
            tally.warn("rows deleted before they take effect: kept, never in force")
        }
        let existed = columns.existed.map { PairReader.field(bytes, fields, $0).first == UInt8(ascii: "*") } ?? false
        let rationale = columns.rationale.map { PairReader.field(bytes, fields, $0) } ?? Bytes(rebasing: bytes[0..<0])
        try builder.append(
            column1: column1, column2: column2, effective: effective, deletion: deletion, indicator: indicator,
            existedBefore1996: existed, rationale: try number(ofRationale: rationale))
    }

    /// A notice or header among the rows: one filled cell, or the names of the columns.
    private func isHeader(_ bytes: Bytes, _ fields: [Range<Int>]) -> Bool {
        guard PairReader.field(bytes, fields, columns.column1).count != 5 else { return false }
        if fields.count > 1, fields.dropFirst().allSatisfy({ PairReader.trimmed(bytes, $0).isEmpty }) { return true }
        let cells = fields.prefix(12).map { String(decoding: bytes[$0].prefix(100), as: UTF8.self) }
        return PairColumns(header: cells) != nil
    }

    /// Spreadsheets turn 00100 into 100; digits alone have one reading.
    private mutating func code(_ field: Bytes) -> PackedCode? {
        if let code = PackedCode(field) { return code }
        guard (3...4).contains(field.count), field.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let number = field.reduce(UInt32(0)) { $0 * 36 + UInt32($1 - 48) }
        tally.warn("codes that had lost their leading zeros: restored")
        return PackedCode(number: number)
    }

    private mutating func number(ofRationale field: Bytes) throws(PairTableError) -> UInt16 {
        if let lastRationale, lastRationale.bytes.elementsEqual(field) { return lastRationale.number }
        let bytes = Array(field.prefix(PairTableForm.rationaleBytesMax))
        let text = DecodedText.string(bytes[...])
        let number = try builder.number(ofRationale: String(text.prefix(PairTableForm.rationaleBytesMax / 4)))
        lastRationale = (Array(field), number)
        return number
    }

    private static func field(_ bytes: Bytes, _ fields: [Range<Int>], _ column: Int) -> Bytes {
        column < fields.count ? trimmed(bytes, fields[column]) : Bytes(rebasing: bytes[0..<0])
    }

    private static func trimmed(_ bytes: Bytes, _ range: Range<Int>) -> Bytes {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 32 { start += 1 }
        while start < end, bytes[end - 1] == 32 { end -= 1 }
        return Bytes(rebasing: bytes[start..<end])
    }

    /// `YYYYMMDD` or `YYYY-MM-DD`; none for an empty cell, `*` and the last day of the year 9999, which all mean that
    /// there is no date. Nil for anything else.
    private static func day(_ field: Bytes) -> PairDay? {
        if field.isEmpty || field.count == 1 && field[0] == UInt8(ascii: "*") { return PairDay.none }
        guard field.count == 8 || field.count == 10 && field[4] == 45 && field[7] == 45 else { return nil }
        var number: UInt32 = 0
        for (index, byte) in field.enumerated() where field.count == 8 || index != 4 && index != 7 {
            guard (48...57).contains(byte) else { return nil }
            number = number &* 10 &+ UInt32(byte &- 48)
        }
        if number == 99_991_231 { return PairDay.none }
        let day = PairDay(number: number)
        return day.date == nil ? nil : day
    }
}
