package import AgencyFiles

/// The order file: every code and heading in order, with its validity and both titles.
///
/// Columns (1-based, CMS): 1-5 order number, 7-13 code without dot, 15 `1` for a valid code and `0` for a heading, 17-76
/// short title, from 78 long title.
package struct OrderFileLayout: CodeFileLayout {
    private let system: ICDSystem

    init(system: ICDSystem) { self.system = system }

    package var name: String { "\(system.name) order file" }

    private static let sampleLines = 200

    package func recognises(_ file: AgencyFile) -> Bool {
        let sample = file.firstLines(OrderFileLayout.sampleLines)
        guard sample.first.map(OrderFileLayout.isOrderLine) == true else { return false }
        let lines = sample.filter(OrderFileLayout.isOrderLine)
        // One line in ten may be damaged: it is rejected when it is read.
        guard lines.count * 10 >= sample.count * 9 else { return false }
        let codes = lines.map { $0.text(7, 13) }
        let fitting = codes.filter(system.accepts)
        return fitting.count * 10 >= codes.count * 9 && ICDSystem.system(of: fitting) == system
    }

    private static func isOrderLine(_ line: FixedColumns) -> Bool {
        line.isDigits(1, 5) && line.isBlank(6) && line.isBlank(14) && line.isBlank(16) && line.isBlank(77)
            && (line.scalar(15) == "0" || line.scalar(15) == "1") && line.count >= 78
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is no text") }
        let schema = system == .diagnoses ? TableSchema.icd10cm : .icd10pcs
        var rows = RecordTableBuilder(schema)
        var tally = ReadTally()
        var seen: Set<String> = []
        var lastNumber = 0
        for (number, text) in lines where text.contains(where: { $0 != " " && $0 != "\u{1A}" }) {
            let line = FixedColumns(text)
            tally.rowsRead += 1
            let code = line.text(7, 13)
            if let reason = reason(against: line, code: code) {
                tally.reject(line: number, reason)
                continue
            }
            guard seen.insert(code).inserted else {
                tally.reject(line: number, "the code stands twice")
                continue
            }
            let order = Int(line.text(1, 5)) ?? 0
            if order <= lastNumber { tally.warn("order numbers do not rise") }
            lastNumber = order
            rows.append([code, line.text(15, 15), line.text(17, 76), line.text(78)])
            tally.rowsKept += 1
        }
        guard tally.rowsKept > 0 else { throw .malformed(file: file.name, "it holds no codes") }
        try file.checkLastLineEnd()
        var table = ReadTable(schema: schema, contents: .records(rows))
        table.tally = tally
        return [table]
    }

    private func reason(against line: FixedColumns, code: String) -> String? {
        if line.count < 78 { return "the line is shorter than its columns" }
        if !OrderFileLayout.isOrderLine(line) { return "the fields are not in their columns" }
        if !system.accepts(code) { return "columns 7 to 13 hold no \(system.name) code" }
        if line.text(78).isEmpty { return "there is no title" }
        return nil
    }
}
