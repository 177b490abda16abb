import Foundation

/// A number of a cell as people see it. Workbooks keep numbers in binary, with digits that no one typed.
enum CellNumber {
    static func text(_ raw: String, kind: CellFormats.Kind, is1904: Bool) -> String {
        let raw = raw.trimmed
        switch kind {
        case .date: return date(raw, is1904: is1904) ?? plain(raw)
        case .digits(let width):
            let text = plain(raw)
            guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        case .general: return plain(raw)
        }
    }

    /// With at most 15 digits, which is what spreadsheets show, and without exponent.
    static func plain(_ raw: String) -> String {
        if raw.utf8.count <= 15, raw.utf8.allSatisfy({ (48...57).contains($0) }) { return raw }
        guard let value = Double(raw), value.isFinite, abs(value) < 1e21 else { return raw }
        let rounded = Double(String(format: "%.15g", value)) ?? value
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int64(rounded)) }
        let text = rounded.description
        guard text.contains("e") else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
        let long = String(format: "%.20f", rounded)
        // Only small or very large numbers come here: drop the zeros that the fixed width added.
        guard long.contains(".") else { return long }
        let digits = long.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(digits.reversed())
    }

    /// `YYYY-MM-DD` for a day's number; nil for times without a day and for the 29 February 1900 that never was.
    static func date(_ raw: String, is1904: Bool) -> String? {
        guard let value = Double(raw), value >= (is1904 ? 0 : 1), value < 2_958_466 else { return nil }
        let serial = Int(value)
        guard !is1904 else { return civil(daysSince1970: serial - 24_107) }
        guard serial != 60 else { return nil }
        return civil(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }

    /// Days to date by the 400-year cycle of the calendar.
    private static func civil(daysSince1970 days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
        return [padded(year, 4), padded(calendarMonth, 2), padded(day, 2)].joined(separator: "-")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
