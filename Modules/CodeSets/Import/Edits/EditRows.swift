import AgencyFiles
import Primitives

/// A header row, found among the first rows of a text or workbook; by it cells are read by the names of their columns.
struct EditHeader {
    private let columns: [String: Int]
    /// Line of the header.
    let line: Int

    init(_ row: Row) {
        var columns: [String: Int] = [:]
        for (index, cell) in row.fields.enumerated() {
            let name = PairColumns.plain(cell)
            if !name.isEmpty, columns[name] == nil { columns[name] = index }
        }
        self.columns = columns
        line = row.line
    }

    /// The column with exactly this name, small letters and digits only.
    func column(_ name: String) -> Int? { columns[name] }

    func column(where test: (String) -> Bool) -> Int? {
        columns.filter { test($0.key) }.map(\.value).min()
    }

    func name(where test: (String) -> Bool) -> String? {
        columns.filter { test($0.key) }.min { $0.value < $1.value }?.key
    }

    /// Notices above a header take a few rows.
    private static let rowsMax = 12

    static func find<Columns>(in file: AgencyFile, _ columns: (EditHeader) -> Columns?) -> Columns? {
        guard let rows = file.rows() else { return nil }
        var seen = 0
        for row in rows {
            if let found = columns(EditHeader(row)) { return found }
            seen += 1
            if seen == rowsMax { return nil }
        }
        return nil
    }
}

/// Codes and dates as the edit files write them.
enum EditCell {
    /// Five characters; digits alone are filled up with the zeros that a spreadsheet took away.
    static func procedure(_ text: String, _ tally: inout ReadTally) -> String? {
        if let code = ProcedureCode(text) { return code.text }
        guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        tally.warn("codes that had lost their leading zeros: restored")
        return String(repeating: "0", count: 5 - text.utf8.count) + text
    }

    /// `YYYYDDD`, the year and the day within it. The outer nil is for what is no date; an empty cell, zeros and a star
    /// are no day.
    static func yearAndDay(_ text: String) -> CalendarDate?? {
        if text.isEmpty || text == "*" || text.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) { return .some(nil) }
        guard text.utf8.count == 7, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let year = Int(text.prefix(4)), let day = Int(text.suffix(3)), day >= 1,
            let first = CalendarDate(year: year, month: 1, day: 1)
        else { return nil }
        if year == 9999 { return .some(nil) }
        let date = first.adding(days: day - 1)
        return date.year == year ? .some(date) : nil
    }

    /// `YYYY-MM-DD`, also with a time of day behind it, or `M/D/YYYY`; an empty cell is no day.
    static func date(_ text: String) -> CalendarDate?? {
        let day = text.prefix { $0 != " " && $0 != "T" }
        if day.isEmpty { return .some(nil) }
        if let date = CalendarDate(iso: day) { return .some(date) }
        let parts = day.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, let month = Int(parts[0]), let number = Int(parts[1]),
            let year = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: number)
        else { return nil }
        return .some(date)
    }

    /// A whole number without sign, at most nine digits.
    static func count(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
