package import AgencyFiles

/// The amounts at which Medicare caps the technical part of imaging: what it pays hospitals for the same (OPPSCAP).
package struct OutpatientCapLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare outpatient payment caps (OPPSCAP)" }

    private struct Columns {
        let code: Int
        let modifier: Int
        let status: Int?
        let contractor: Int
        let locality: Int
        let facility: Int
        let nonFacility: Int

        init?(_ header: TableHeader) {
            // The agency's own header spells NON-FACILTY.
            guard let code = header.column("HCPCS"), let modifier = header.column("MOD", "MODIFIER"),
                let contractor = header.column("CARRIER", "CONTRACTOR", "MAC"),
                let locality = header.column("LOCALITY"), let facility = header.column("FACILITYPRICE"),
                let nonFacility = header.column("NONFACILTYPRICE", "NONFACILITYPRICE")
            else { return nil }
            self.code = code
            self.modifier = modifier
            self.contractor = contractor
            self.locality = locality
            self.facility = facility
            self.nonFacility = nonFacility
            status = header.column("PROCSTAT", "STATUS", "STATUSCODE")
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("outpatient payment caps") { header, _ in Columns(header) }
        let columns = found.columns
        var gathering = TableGathering(.outpatientCaps)
        for row in found.rows {
            guard let code = CellText.procedure(row[columns.code], &gathering.tally),
                row[columns.modifier].isEmpty || CodeShape.isModifier(row[columns.modifier].uppercased()),
                let contractor = CellText.digits(
                    row[columns.contractor], width: 5, "contractor number", &gathering.tally),
                let locality = CellText.digits(row[columns.locality], width: 2, "locality number", &gathering.tally)
            else {
                gathering.reject(line: row.line, "the code, modifier, contractor or locality is malformed")
                continue
            }
            guard let facility = CellText.amount(row[columns.facility]),
                let nonFacility = CellText.amount(row[columns.nonFacility])
            else {
                gathering.reject(line: row.line, "a price is not a number")
                continue
            }
            gathering.keep(
                [
                    code, row[columns.modifier].uppercased(), contractor, locality,
                    columns.status.map { row[$0] } ?? "", nonFacility, facility,
                ], line: row.line)
        }
        return [try gathering.table(of: file.name)]
    }
}
