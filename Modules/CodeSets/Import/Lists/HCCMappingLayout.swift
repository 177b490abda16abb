package import AgencyFiles
import Primitives

/// CMS's mapping of ICD-10-CM codes to risk adjustment categories; of its models only CMS-HCC V28 is taken.
package struct HCCMappingLayout: CodeFileLayout {
    package init() {}

    package var name: String { "CMS-HCC V28 diagnosis mapping" }

    private struct Columns {
        let code: Int
        let category: Int
        /// Columns that say whether a mapping counts for the payment of a year.
        let years: [(column: Int, year: String)]

        init?(_ header: TableHeader) {
            let model = "CMSHCCMODELCATEGORYV28"
            guard let code = header.column("DIAGNOSISCODE", "ICD10CMCODE", "ICD10CODE"),
                let category = header.column(model)
            else { return nil }
            self.code = code
            self.category = category
            years = header.names.indices.compactMap { column in
                let name = header.names[column]
                guard name.hasPrefix(model + "FOR"), name.hasSuffix("PAYMENTYEAR") else { return nil }
                let year = String(name.dropFirst(model.count + 3).prefix(4))
                return CodeShape.isDigits(year, 4) ? (column, year) : nil
            }
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("a mapping to V28 categories") { header, _ in Columns(header) }
        let columns = found.columns
        let titled = CellText.year(in: found.titles).map(String.init) ?? ""
        var gathering = TableGathering(.hccV28, keepsOneOfEachKey: false)
        for row in found.rows where !row[columns.category].isEmpty {
            let code = row[columns.code].uppercased().filter { $0 != "." }
            guard (3...7).contains(code.utf8.count), code.utf8.first.map(CodeShape.isCapital) == true,
                code.utf8.allSatisfy({ CodeShape.isDigit($0) || CodeShape.isCapital($0) })
            else {
                // Footnotes below the table hold several cells in some years.
                gathering.reject(line: row.line, "it does not begin with a diagnosis code")
                continue
            }
            guard let category = Int(row[columns.category]), (1...999).contains(category) else {
                gathering.reject(line: row.line, "the category is not a number")
                continue
            }
            let years = columns.years.filter { row[$0.column].uppercased() == "YES" }.map(\.year)
            guard columns.years.isEmpty || !years.isEmpty else {
                gathering.tally.warn("mapped to a category, but for the payment of no year")
                continue
            }
            gathering.keep(
                [code, String(category), years.isEmpty ? titled : years.joined(separator: " ")], line: row.line)
        }
        let year = CellText.year(in: found.titles)
        return [try gathering.table(of: file.name, release: year.map(String.init))]
    }
}
