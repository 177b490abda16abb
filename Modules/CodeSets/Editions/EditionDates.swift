package import Primitives

/// The days on which an imported table holds, and where they are known from.
package struct EditionDates: Sendable, Equatable {
    package var release: String
    package var from: CalendarDate?
    package var to: CalendarDate?
    /// Said to the person when the dates are not the file's own.
    package var remark: String?

    /// What a person said on the command line or in the request; each goes before what a file says.
    package struct Stated: Sendable {
        package var release: String?
        package var from: CalendarDate?
        package var to: CalendarDate?

        package init(release: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil) {
            self.release = release
            self.from = from
            self.to = to
        }
    }

    /// Takes what the person states, then what the content says, then a year or quarter in the file's name.
    package init(of table: ReadTable, file: String, stated: Stated) {
        let isFiscal = table.schema.id.hasPrefix("icd10")
        let named = NamedPeriod(in: file, isFiscal: isFiscal)
        from = stated.from ?? table.effectiveFrom
        to = stated.to ?? table.effectiveTo
        if from == nil, let named {
            from = named.from
            if to == nil, isFiscal { to = named.to }
            remark = "the file does not say from when it holds; \(named.text) was taken from its name (use --from)"
        }
        if from == nil {
            remark =
                "the file does not say from when it holds; it serves every day without a dated edition (use --from)"
        }
        if isFiscal, to == nil, let from { to = EditionDates.fiscalYearEnd(of: from) }
        let told = from.map { named?.text ?? "from \($0)" }
        var content = table.release
        if isFiscal, let year = content, year.utf8.count == 4 { content = "FY" + year }
        release = stated.release ?? content ?? told ?? "undated"
    }

    /// ICD-10-CM and ICD-10-PCS change on 1 October; updates during the year end with it.
    static func fiscalYearEnd(of date: CalendarDate) -> CalendarDate? {
        CalendarDate(year: date.month >= 10 ? date.year + 1 : date.year, month: 9, day: 30)
    }
}

/// A year, quarter or month that a file's name tells: `PPRRVU2026_Jul`, `2026-q4`, `icd10cm_order_2026`, `2025oct`.
struct NamedPeriod: Equatable {
    let text: String
    let from: CalendarDate?
    let to: CalendarDate?

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The innermost member's name is read first.
    init?(in path: String, isFiscal: Bool) {
        for name in path.lowercased().split(separator: "/").reversed() {
            if let period = NamedPeriod(name: String(name), isFiscal: isFiscal) {
                self = period
                return
            }
        }
        return nil
    }

    private init?(name: String, isFiscal: Bool) {
        let words = NamedPeriod.words(name)
        guard let position = words.firstIndex(where: { NamedPeriod.year($0) != nil }),
            let year = NamedPeriod.year(words[position])
        else { return nil }
        var month: Int?
        for (index, word) in words.enumerated() {
            if let found = NamedPeriod.months.firstIndex(where: { word.hasPrefix($0) && word.count <= 9 }) {
                month = found + 1
            } else if word == "q", index + 1 < words.count, let quarter = Int(words[index + 1]),
                (1...4).contains(quarter)
            {
                month = quarter * 3 - 2
            }
        }
        if isFiscal {
            // "April 1, 2026" is the update of fiscal year 2026; a bare 2026 is the year that began in October 2025.
            from =
                month.flatMap { CalendarDate(year: $0 >= 10 ? year - 1 : year, month: $0, day: 1) }
                ?? CalendarDate(year: year - 1, month: 10, day: 1)
            to = CalendarDate(year: year, month: 9, day: 30)
        } else {
            from = CalendarDate(year: year, month: month ?? 1, day: 1)
            to = nil
        }
        let name = month.map { NamedPeriod.months[$0 - 1] }
        text =
            (isFiscal ? "FY" : "") + String(year)
            + (name.map { " " + $0.prefix(1).uppercased() + $0.dropFirst() } ?? "")
    }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2099).contains(year) else { return nil }
        return year
    }

    /// Runs of letters and runs of digits.
    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        var last: Int?
        for byte in name.utf8 {
            let kind = (97...122).contains(byte) ? 1 : (48...57).contains(byte) ? 2 : 0
            let scalar = String(UnicodeScalar(byte))
            if kind != 0, kind == last { words[words.count - 1] += scalar } else if kind != 0 { words.append(scalar) }
            last = kind
        }
        return words
    }
}
