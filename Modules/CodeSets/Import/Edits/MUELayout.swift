package import AgencyFiles

/// Medically unlikely edits: the most units of a service that are paid. The header names the kind of biller; the tables
/// of Medicaid have no adjudication indicator, and that tells them from those of Medicare.
package struct MUELayout: CodeFileLayout {
    package let name = "NCCI medically unlikely edits"

    package init() {}

    package func recognises(_ file: AgencyFile) -> Bool { EditHeader.find(in: file, Columns.init) != nil }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let columns = EditHeader.find(in: file, Columns.init), let rows = file.rows() else {
            throw .malformed(file: file.name, "the header of the medically unlikely edits is missing")
        }
        var builder = RecordTableBuilder(columns.schema)
        var tally = ReadTally()
        var seen: Set<String> = []
        for row in rows where row.line > columns.line && Columns(EditHeader(row)) == nil {
            tally.rowsRead += 1
            guard let code = EditCell.procedure(row[columns.code], &tally) else {
                tally.reject(line: row.line, "the first column is not a procedure code")
                continue
            }
            guard let units = EditCell.count(row[columns.units]) else {
                tally.reject(line: row.line, "the number of units is not a whole number")
                continue
            }
            let indicator = columns.indicator.map { String(row[$0].prefix(1)) } ?? ""
            guard columns.indicator == nil || UnitsLimitTable.Basis(rawValue: indicator) != nil else {
                tally.reject(line: row.line, "the adjudication indicator is not 1, 2 or 3")
                continue
            }
            guard seen.insert(code).inserted else {
                tally.reject(line: row.line, "the code stands in the table twice")
                continue
            }
            builder.append([code, String(units), indicator, columns.rationale.map { row[$0] } ?? ""])
        }
        guard builder.count > 0 else { throw .malformed(file: file.name, "there is no limit below the header") }
        tally.rowsKept = builder.count
        var table = ReadTable(schema: columns.schema, contents: .records(builder))
        table.tally = tally
        return [table]
    }

    private struct Columns {
        let code: Int
        let units: Int
        let indicator: Int?
        let rationale: Int?
        let schema: TableSchema
        let line: Int

        init?(_ header: EditHeader) {
            guard let code = header.column("hcpcscptcode") ?? header.column("hcpcscode"),
                let title = header.name(where: { $0.hasSuffix("muevalues") || $0.hasSuffix("muevalue") }),
                let units = header.column(title)
            else { return nil }
            let indicator = header.column(where: { $0.contains("adjudicationindicator") || $0 == "mai" })
            let schemas: (medicare: TableSchema, medicaid: TableSchema)
            if title.contains("practitioner") {
                schemas = (.unitsPractitioner, .unitsMedicaidPractitioner)
            } else if title.contains("hospital") {
                schemas = (.unitsHospital, .unitsMedicaidHospital)
            } else if title.contains("dme") {
                schemas = (.unitsEquipment, .unitsMedicaidEquipment)
            } else {
                return nil
            }
            self.code = code
            self.units = units
            self.indicator = indicator
            rationale = header.column(where: { $0.contains("rationale") })
            schema = indicator == nil ? schemas.medicaid : schemas.medicare
            line = header.line
        }
    }
}
