package import AgencyFiles
import Primitives

/// Claim adjustment reason, remark, group, claim status and claim status category codes with their licensed wording, their
/// dates, or both, as X12's list and payers' sites give them. Which list it is, is told by the shapes of its codes.
package struct AdjustmentCodeLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Adjustment, remark and claim status codes" }

    struct Columns {
        let code: Int
        let kind: Int?
        let text: Int?
        let start: Int?
        let modified: Int?
        let stop: Int?
        let notes: Int?
        let header: TableHeader

        init?(_ header: TableHeader) {
            guard
                let code = header.column(
                    "CODE", "REASONCODE", "CARC", "CARCCODE", "RARC", "RARCCODE", "REMARKCODE", "ADJUSTMENTREASONCODE",
                    "CLAIMADJUSTMENTREASONCODE", "REMITTANCEADVICEREMARKCODE", "STATUSCODE", "CLAIMSTATUSCODE",
                    "CATEGORYCODE", "CLAIMSTATUSCATEGORYCODE")
            else { return nil }
            self.code = code
            self.header = header
            kind = header.column("TYPE", "CODETYPE", "LIST")
            text = header.column(where: {
                ["DESCRIPTION", "CODEDESCRIPTION", "TEXT", "DEFINITION", "MEANING"].contains($0)
                    || $0.hasSuffix("DESCRIPTION") && ($0.hasPrefix("CARC") || $0.hasPrefix("RARC"))
            })
            start = header.column("START", "STARTDATE", "EFFECTIVE", "EFFECTIVEDATE", "EFFDATE")
            modified = header.column("LASTMODIFIED", "LASTMODIFIEDDATE", "MODIFIED", "MODIFIEDDATE", "MODIFICATIONDATE")
            stop = header.column(
                "END", "ENDDATE", "STOP", "STOPDATE", "TERMINATED", "TERMINATIONDATE", "DEACTIVATIONDATE",
                "DEACTIVATED", "TODATE")
            notes = header.column("NOTES", "NOTE")
            guard text != nil || (kind != nil && start != nil) else { return nil }
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let found = file.beginning.table({ header, _ in Columns(header) }) else { return false }
        if let kind = found.columns.kind,
            found.rows.prefix(50).contains(where: { AdjustmentList(named: $0[kind]) != nil })
        {
            return true
        }
        return AdjustmentList(
            codes: found.rows.prefix(3_000).map { $0[found.columns.code].uppercased() }, header: found.columns.header)
            != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("a list of adjustment codes") { header, _ in Columns(header) }
        let columns = found.columns
        let codes = found.rows.map { $0[columns.code].uppercased() }
        let single = AdjustmentList(codes: codes, header: columns.header)
        var gathered: [AdjustmentList: TableGathering] = [:]
        var unknown = TableGathering(.adjustmentReasons)
        for row in found.rows {
            let code = row[columns.code].uppercased()
            guard let list = columns.kind.flatMap({ AdjustmentList(named: row[$0]) }) ?? single, list.holds(code) else {
                unknown.reject(line: row.line, "the code is none of the list's")
                continue
            }
            var gathering = gathered.removeValue(forKey: list) ?? TableGathering(list.schema)
            if let fields = AdjustmentCodeLayout.fields(of: row, columns, code: code) {
                gathering.keep(fields, line: row.line)
            } else {
                gathering.reject(line: row.line, "a date is malformed")
            }
            gathered[list] = gathering
        }
        // Rows of no list are told with the first table.
        var tables: [ReadTable] = []
        for list in AdjustmentList.allCases {
            guard var gathering = gathered[list] else { continue }
            if tables.isEmpty { gathering.tally.add(unknown.tally) }
            tables.append(try gathering.table(of: file.name))
        }
        guard !tables.isEmpty else { throw .incomplete(file: file.name, "it holds no codes of a known list") }
        return tables
    }

    private static func fields(of row: Row, _ columns: Columns, code: String) -> [String]? {
        func cell(_ column: Int?) -> String { column.map { row[$0] } ?? "" }
        let told = DatedDescription(cell(columns.text))
        guard let start = CellText.isoDate(cell(columns.start)),
            let modified = CellText.isoDate(cell(columns.modified)), let stop = CellText.isoDate(cell(columns.stop))
        else { return nil }
        return [
            code, told.text, start.isEmpty ? told.start : start, modified.isEmpty ? told.modified : modified,
            stop.isEmpty ? told.stop : stop, cell(columns.notes).isEmpty ? told.notes : cell(columns.notes),
        ]
    }
}
