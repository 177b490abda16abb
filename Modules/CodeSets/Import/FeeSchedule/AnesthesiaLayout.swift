package import AgencyFiles

/// Medicare's anesthesia conversion factors by locality (ANES). Since 2026 there are two: for clinicians who qualify in
/// an advanced alternative payment model and for all others.
package struct AnesthesiaLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare anesthesia conversion factors (ANES)" }

    private struct Columns {
        let contractor: Int
        let locality: Int
        let name: Int
        let factor: Int
        let qualifying: Int?

        init?(_ header: TableHeader) {
            let factors = header.names.indices.filter {
                header.names[$0].contains("ANESCF") || header.names[$0].contains("ANESTHESIACF")
                    || header.names[$0].contains("ANESTHESIACONVERSIONFACTOR")
            }
            let isQualifying = { (column: Int) in
                header.names[column].contains("QUALIFYING") && !header.names[column].contains("NONQUALIFYING")
            }
            guard let contractor = header.column("CONTRACTOR", "CARRIER", "MAC"),
                let locality = header.column("LOCALITY", "LOCALITYNUMBER"), let name = header.column("LOCALITYNAME"),
                let factor = factors.first(where: { !isQualifying($0) })
            else { return nil }
            self.contractor = contractor
            self.locality = locality
            self.name = name
            self.factor = factor
            qualifying = factors.first(where: isQualifying)
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("anesthesia conversion factors") { header, _ in Columns(header) }
        let columns = found.columns
        var gathering = TableGathering(.anesthesia)
        for row in found.rows {
            guard
                let contractor = CellText.digits(
                    row[columns.contractor], width: 5, "contractor number", &gathering.tally),
                let locality = CellText.digits(row[columns.locality], width: 2, "locality number", &gathering.tally)
            else {
                gathering.reject(line: row.line, "the contractor or the locality is not a number")
                continue
            }
            guard let factor = CellText.amount(row[columns.factor]) else {
                gathering.reject(line: row.line, "the conversion factor is not a number")
                continue
            }
            gathering.keep(
                [
                    contractor, locality, CellText.withoutFootnotes(row[columns.name]), factor,
                    columns.qualifying.flatMap { CellText.amount(row[$0]) } ?? "",
                ], line: row.line)
        }
        return [try gathering.table(of: file.name)]
    }
}
