package import AgencyFiles

/// HCPCS Level II as a workbook or csv: the 48 columns of the ANWEB file by name, one row per code with its whole title,
/// or a plain list of codes and descriptions.
package struct HCPCSSheetLayout: CodeFileLayout {
    package init() {}

    package var name: String { "HCPCS Level II alpha-numeric file, workbook or csv" }

    private struct Columns {
        let code: Int
        let title: Int
        let kind: Int?
        let names: TableHeader
        /// Only codes and descriptions.
        let isPlainList: Bool

        init?(_ header: TableHeader) {
            if let code = header.column("HCPC", "HCPCS"), let title = header.column("LONGDESCRIPTION"),
                let kind = header.column("RECID"), header.column("ACTIONCD") != nil
            {
                (self.code, self.title, self.kind, isPlainList) = (code, title, kind, false)
            } else if let code = header.column("CODE", "HCPCS", "HCPC", "HCPCSCODE"),
                let title = header.column("DESCRIPTION", "LONGDESCRIPTION"), header.names.count <= 4,
                header.column("RECID", "MOD") == nil
            {
                (self.code, self.title, kind, isPlainList) = (code, title, nil, true)
            } else {
                return nil
            }
            names = header
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let found = file.beginning.table({ header, _ in Columns(header) }) else { return false }
        guard found.columns.isPlainList else { return true }
        // Modifiers come first in such lists; a code of five characters must be among the first rows.
        var hasCode = false
        for row in found.rows.prefix(1_000) {
            let code = row[found.columns.code].uppercased()
            if CodeShape.isHCPCS(code) { hasCode = true } else if !CodeShape.isModifier(code) { return false }
        }
        return hasCode
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("HCPCS codes") { header, _ in Columns(header) }
        let columns = found.columns
        var gathering = HCPCSGathering()
        var pending: (record: HCPCSRecord, line: Int)?
        for row in found.rows {
            let code = row[columns.code].uppercased()
            let isContinued = columns.kind.map { row[$0] == "4" || row[$0] == "8" } ?? false
            if isContinued, pending?.record.code == code {
                pending?.record.title += " " + row[columns.title]
                continue
            }
            if let done = pending { gathering.take(done.record, line: done.line) }
            pending = nil
            guard !isContinued else {
                gathering.reject(line: row.line, "it goes on with a code that is not on the row before")
                continue
            }
            pending = (HCPCSSheetLayout.record(row, columns, code: code, &gathering.tally), row.line)
        }
        if let done = pending { gathering.take(done.record, line: done.line) }
        return try gathering.tables(of: file.name)
    }

    private static func record(
        _ row: Row, _ columns: Columns, code: String, _ tally: inout ReadTally
    ) -> HCPCSRecord {
        var record = HCPCSRecord(code: code, title: row[columns.title])
        guard !columns.isPlainList else { return record }
        let header = columns.names
        func text(_ names: String...) -> String {
            names.lazy.compactMap { header.column($0) }.first.map { row[$0] } ?? ""
        }
        func several(_ name: String, _ count: Int, width: Int?) -> [String] {
            (1...count).map { text("\(name)\($0)") }.filter { !$0.isEmpty }.map {
                guard let width else { return $0 }
                return CellText.digits($0, width: width, "indicator", &tally) ?? $0
            }
        }
        record.shortTitle = text("SHORTDESCRIPTION")
        record.pricing = several("PRICE", 4, width: 2)
        record.multiplePricing = text("MULTPI")
        record.statute = text("STATUTE")
        record.laboratoryCertifications = several("LABCERT", 8, width: 3)
        record.crossReferences = several("XREF", 5, width: nil)
        record.coverage = text("COV")
        let note = text("PROCNOTE")
        record.processingNote = CellText.digits(note, width: 4, "processing note", &tally) ?? note
        record.betos = text("BETOS")
        record.typesOfService = several("TOS", 5, width: nil)
        record.anesthesiaUnits = text("ANESTBU")
        record.added = text("ADDDT")
        record.effective = text("ACTEFFDT")
        record.terminated = text("TERMDT")
        record.action = text("ACTIONCD")
        return record
    }
}
