import Primitives

/// What cells mean that may have gone through a spreadsheet.
enum CellText {
    /// Restores zeros that a spreadsheet took from the front of a number of fixed width; nothing else can have stood
    /// there. - Returns: nil when the text is no such number.
    static func digits(_ text: String, width: Int, _ name: String, _ tally: inout ReadTally) -> String? {
        guard !text.isEmpty, text.utf8.count <= width, text.utf8.allSatisfy(CodeShape.isDigit) else { return nil }
        guard text.utf8.count < width else { return text }
        tally.warn("\(name): zeros that were lost in front were put back")
        return String(repeating: "0", count: width - text.utf8.count) + text
    }

    /// A procedure code of five characters. Digits with or without a capital at the end may have lost zeros.
    static func procedure(_ text: String, _ tally: inout ReadTally) -> String? {
        let code = text.uppercased()
        if CodeShape.isProcedure(code) { return code }
        guard (1...4).contains(code.utf8.count), let last = code.utf8.last,
            code.utf8.dropLast().allSatisfy(CodeShape.isDigit), CodeShape.isDigit(last) || code.utf8.count > 1
        else { return nil }
        let restored = String(repeating: "0", count: 5 - code.utf8.count) + code
        guard CodeShape.isCPT(restored) else { return nil }
        tally.warn("procedure code: zeros that were lost in front were put back")
        return restored
    }

    /// A number with at least so many decimals, so that `1.3` of a workbook and `1.30` of a text are equal.
    ///
    /// Workbooks hold binary numbers; where one is written with its full length (`0.28999999999999998`) it stands for the
    /// decimal number of six places next to it.
    static func decimal(_ text: String, placesMin: Int) -> String? {
        if let value = FixedPoint(text) { return value.text(placesMin: placesMin) }
        guard text.utf8.count <= 32, text.utf8.allSatisfy({ CodeShape.isDigit($0) || "-+.eE".utf8.contains($0) }),
            let number = Double(text), number.magnitude < 1e9
        else { return nil }
        return FixedPoint(billionths: Int64((number * 1e6).rounded()) * 1_000).text(placesMin: placesMin)
    }

    /// An amount such as `$1,234.50`, with two decimals.
    static func amount(_ text: String) -> String? {
        decimal(text.filter { $0 != "$" && $0 != "," && $0 != " " }, placesMin: 2)
    }

    /// The forms in which agencies write days: `2026-07-01`, `20260701`, `7/1/2026`, `07-01-2026`, and the day number of
    /// a spreadsheet.
    static func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) ?? CalendarDate(compact: text) { return date }
        if text.utf8.count > 10,
            text.utf8.dropFirst(10).first == 32 || text.utf8.dropFirst(10).first == UInt8(ascii: "T")
        {
            return CalendarDate(iso: String(text.prefix(10)))
        }
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { Int($0) }
        if parts.count == 3, let month = parts[0], let day = parts[1], let year = parts[2] {
            return CalendarDate(year: year, month: month, day: day)
        }
        // Days since 30 December 1899.
        if let serial = Int(text), (20_000...80_000).contains(serial) {
            return CalendarDate(dayNumber: serial - 25_569)
        }
        return nil
    }

    /// ISO form; empty for an empty cell or one that says nothing (`00000000`, `N/A`). Nil for what is no date.
    static func isoDate(_ text: String) -> String? {
        if text.isEmpty || text == "00000000" || text == "0" || text == "N/A" || text == "-" { return "" }
        return date(text)?.description
    }

    /// Without the marks that point to footnotes.
    static func withoutFootnotes(_ text: String) -> String {
        var text = text[...]
        while let last = text.unicodeScalars.last, last == "*" || last == " " { text = text.dropLast() }
        return String(text)
    }

    /// The only year from 1990 to 2099 that the texts name.
    static func year(in texts: [String]) -> Int? {
        var years: Set<Int> = []
        for text in texts {
            for word in text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }) where word.utf8.count == 4 {
                if let year = Int(word), (1990...2099).contains(year) { years.insert(year) }
            }
        }
        return years.count == 1 ? years.first : nil
    }
}
