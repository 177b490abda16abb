package import AgencyFiles
import Primitives

/// The provider taxonomy of the National Uniform Claim Committee.
package struct TaxonomyLayout: CodeFileLayout {
    package init() {}

    package var name: String { "NUCC provider taxonomy" }

    private struct Columns {
        let code: Int
        let others: [Int?]

        init?(_ header: TableHeader) {
            guard let code = header.column("CODE"), let grouping = header.column("GROUPING"),
                let classification = header.column("CLASSIFICATION"),
                let specialization = header.column("SPECIALIZATION")
            else { return nil }
            self.code = code
            others = [
                grouping, classification, specialization, header.column("DISPLAYNAME"), header.column("SECTION"),
                header.column("DEFINITION"), header.column("NOTES"),
            ]
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("the provider taxonomy") { header, _ in Columns(header) }
        var gathering = TableGathering(.taxonomy)
        var release: CalendarDate?
        for row in found.rows {
            let code = row[found.columns.code].uppercased()
            guard code.utf8.count == 10, code.utf8.last == UInt8(ascii: "X"),
                code.utf8.allSatisfy({ CodeShape.isDigit($0) || CodeShape.isCapital($0) })
            else {
                gathering.reject(line: row.line, "it does not begin with a taxonomy code of ten characters")
                continue
            }
            let others = found.columns.others.map { column in column.map { row[$0] } ?? "" }
            if let newest = TaxonomyLayout.newestRelease(in: others[6]) { release = max(release ?? newest, newest) }
            gathering.keep([code] + others, line: row.line)
        }
        return [
            try gathering.table(of: file.name, release: release.map(TaxonomyLayout.version), from: release)
        ]
    }

    /// Notes tell changes by the day of the release that brought them: `[7/1/2025: new]`. Releases take effect on 1 January
    /// and 1 July.
    private static func newestRelease(in notes: String) -> CalendarDate? {
        let days = notes.split(whereSeparator: { $0 != "/" && !($0.isASCII && $0.isNumber) }).compactMap { word in
            word.contains("/") ? CellText.date(String(word)) : nil
        }
        return days.filter { $0.day == 1 && ($0.month == 1 || $0.month == 7) }.max()
    }

    /// NUCC's own numbers: 25.0 took effect in January 2025, 25.1 in July.
    private static func version(_ date: CalendarDate) -> String { "\(date.year % 100).\(date.month == 1 ? 0 : 1)" }
}
