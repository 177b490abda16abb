package import AgencyFiles

/// Place of service codes: a table of code, name and, where it is given, facility or non-facility.
package struct PlaceLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Place of service codes" }

    private struct Columns {
        let code: Int
        let setting: Int?
        let name: Int

        init?(_ header: TableHeader) {
            if let code = header.column("PLACEOFSERVICECODES", "PLACEOFSERVICECODE", "POSCODE", "POS"),
                let name = header.column("PLACEOFSERVICENAME", "POSNAME", "NAME")
            {
                self.code = code
                self.name = name
            } else if let code = header.column("CODE"), let name = header.column("NAME"),
                header.column("SETTING") != nil
            {
                self.code = code
                self.name = name
            } else {
                return nil
            }
            setting = header.column("SETTING", "FACILITYNONFACILITY")
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let found = file.beginning.table({ header, _ in Columns(header) }) else { return false }
        let codes = found.rows.prefix(20).map { $0[found.columns.code] }
        return !codes.isEmpty && codes.allSatisfy { PlaceLayout.numbers($0) != nil }
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("place of service codes") { header, _ in Columns(header) }
        var gathering = TableGathering(.places)
        for row in found.rows {
            guard let numbers = PlaceLayout.numbers(row[found.columns.code]) else {
                gathering.reject(line: row.line, "the place of service is not a number from 1 to 99")
                continue
            }
            if numbers.count == 1, row[found.columns.code].utf8.count == 1 {
                gathering.tally.warn("place of service: zeros that were lost in front were put back")
            }
            let setting = found.columns.setting.map { row[$0] } ?? ""
            for number in numbers {
                let code = number < 10 ? "0\(number)" : String(number)
                gathering.keep([code, setting, row[found.columns.name]], line: row.line)
            }
        }
        return [try gathering.table(of: file.name)]
    }

    /// `11`, `1` (a zero was lost) or the range `28-30` of places that mean the same.
    private static func numbers(_ text: String) -> ClosedRange<Int>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            let digits = part.utf8.filter { $0 != 32 }
            return (1...2).contains(digits.count) ? Int(String(decoding: digits, as: UTF8.self)) : nil
        }
        guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
            (1...99).contains(first), (first...99).contains(last)
        else { return nil }
        return first...last
    }
}
