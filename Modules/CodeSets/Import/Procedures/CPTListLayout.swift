package import AgencyFiles

/// CPT as a table with a header: the AMA's consolidated code list (Long, Medium, Short and more) or a list of codes and
/// descriptions that a user has under license.
package struct CPTListLayout: CodeFileLayout {
    package init() {}

    package var name: String { "CPT code list" }
    package var consent: LicenseNotice? { .cpt }

    private struct Columns {
        let code: Int
        let long: Int?
        let medium: Int?
        let short: Int?
        /// One column of descriptions whose length is not named.
        let any: Int?

        init?(_ header: TableHeader) {
            // A practice's own price list, a fee schedule or a file of edits is not the code set.
            guard !header.mentions("FEE", "PRICE", "CHARGE", "AMOUNT", "RVU", "EDIT", "MUE"),
                let code = header.column("CPTCODE", "CPT", "CODE", "PROCEDURECODE")
            else { return nil }
            self.code = code
            long = header.column("LONG", "LONGDESCRIPTOR", "LONGDESCRIPTION")
            medium = header.column("MEDIUM", "MEDIUMDESCRIPTOR", "MEDIUMDESCRIPTION")
            short = header.column("SHORT", "SHORTDESCRIPTOR", "SHORTDESCRIPTION")
            any = header.column("DESCRIPTION", "DESCRIPTOR", "CPTDESCRIPTION", "CPTDESCRIPTOR")
            guard long ?? medium ?? short ?? any != nil else { return nil }
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let found = file.beginning.table({ header, _ in Columns(header) }) else { return false }
        let codes = found.rows.prefix(200).map { $0[found.columns.code].uppercased() }
        var tally = ReadTally()
        return !codes.isEmpty && codes.contains(where: CodeShape.isCPT)
            && codes.allSatisfy { CodeShape.isCPT(CellText.procedure($0, &tally) ?? "") }
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("a CPT code list") { header, _ in Columns(header) }
        let columns = found.columns
        var length = DescriptorLength()
        if let any = columns.any { for row in found.rows { length.take(row[any]) } }
        var wanted: [(schema: TableSchema, column: Int)] = []
        if let long = columns.long { wanted.append((.cpt, long)) }
        if let medium = columns.medium { wanted.append((.cptMedium, medium)) }
        if let short = columns.short { wanted.append((.cptShort, short)) }
        if let any = columns.any, !wanted.contains(where: { $0.schema == length.table }) {
            wanted.append((length.table, any))
        }
        var tables: [ReadTable] = []
        for (schema, column) in wanted {
            var gathering = TableGathering(schema)
            for row in found.rows {
                guard let code = CellText.procedure(row[columns.code], &gathering.tally), CodeShape.isCPT(code) else {
                    gathering.reject(line: row.line, "it does not have a CPT code")
                    continue
                }
                guard !row[column].isEmpty else {
                    gathering.reject(line: row.line, "it has no descriptor")
                    continue
                }
                gathering.keep([code, row[column]], line: row.line)
            }
            tables.append(try gathering.table(of: file.name))
        }
        return tables
    }
}
