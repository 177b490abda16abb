package import AgencyFiles

/// HCPCS Level II as fixed text (ANWEB): 320 columns, 294 until 2011. Long titles go on in further lines of the same code,
/// whose record identification is one higher.
package struct HCPCSTextLayout: CodeFileLayout {
    package init() {}

    package var name: String { "HCPCS Level II alpha-numeric file, text" }

    /// Column 11: what a line holds.
    private enum Kind: String {
        case code = "3"
        case codeContinued = "4"
        case modifier = "7"
        case modifierContinued = "8"

        var isFirst: Bool { self == .code || self == .modifier }
        var isModifier: Bool { self == .modifier || self == .modifierContinued }
    }

    /// The dates end with column 292, but continued lines may have lost their blanks at the end.
    private static let columnsMin = 293

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let lines = file.beginning.lines() else { return false }
        // Notices, some of them padded with tabs, may stand before the first record.
        let records = lines.lazy.prefix(200).map { FixedLine($0.text) }.filter { HCPCSTextLayout.isRecord($0) }
        return Array(records.prefix(2)).count == 2
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is not a text") }
        var gathering = HCPCSGathering()
        var pending: (record: HCPCSRecord, line: Int)?
        var lastCount = 0
        for (line, text) in lines {
            let columns = FixedLine(text)
            if !columns.isBlank(1, columns.count) { lastCount = columns.count }
            guard let kind = Kind(rawValue: columns.text(11, 11)), CodeShape.isDigits(columns.text(6, 10), 5) else {
                // Notices before the first record and blank lines are no rows; anything else among records is damage.
                if pending != nil, !columns.isBlank(1, columns.count) {
                    gathering.reject(line: line, "it is not a record: column 11 is none of 3, 4, 7 and 8")
                }
                continue
            }
            let code = kind.isModifier ? columns.text(4, 5) : columns.text(1, 5)
            if kind.isFirst {
                if let done = pending { gathering.take(done.record, line: done.line) }
                pending = nil
                guard columns.count >= HCPCSTextLayout.columnsMin else {
                    gathering.reject(line: line, "it ends before column \(HCPCSTextLayout.columnsMin)")
                    continue
                }
                pending = (HCPCSTextLayout.record(columns, code: code), line)
            } else if pending?.record.code == code {
                pending?.record.title += " " + columns.text(12, 91)
            } else {
                gathering.reject(line: line, "it goes on with a code that is not on the line before")
            }
        }
        if let done = pending { gathering.take(done.record, line: done.line) }
        if lastCount < HCPCSTextLayout.columnsMin, file.endsOpen {
            throw .incomplete(file: file.name, "its last line breaks off; fetch the file again")
        }
        return try gathering.tables(of: file.name)
    }

    private static func isRecord(_ line: FixedLine) -> Bool {
        let code = line.text(1, 5)
        return line.count >= columnsMin && line.count <= 400 && Kind(rawValue: line.text(11, 11)) != nil
            && CodeShape.isDigits(line.text(6, 10), 5) && (CodeShape.isProcedure(code) || CodeShape.isModifier(code))
    }

    private static func record(_ line: FixedLine, code: String) -> HCPCSRecord {
        var record = HCPCSRecord(code: code, title: line.text(12, 91))
        record.shortTitle = line.text(92, 119)
        record.pricing = line.pieces(120, width: 2, count: 4)
        record.multiplePricing = line.text(128, 128)
        record.statute = line.text(171, 180)
        record.laboratoryCertifications = line.pieces(181, width: 3, count: 8)
        record.crossReferences = line.pieces(205, width: 5, count: 5)
        record.coverage = line.text(230, 230)
        record.processingNote = line.text(253, 256)
        record.betos = line.text(257, 259)
        record.typesOfService = line.pieces(261, width: 1, count: 5)
        record.anesthesiaUnits = line.text(266, 268)
        record.added = line.text(269, 276)
        record.effective = line.text(277, 284)
        record.terminated = line.text(285, 292)
        record.action = line.text(293, 293)
        return record
    }
}
