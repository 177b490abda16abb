package import AgencyFiles

/// The codes file: valid codes with their long titles and nothing else. The agency publishes it beside the order file,
/// of which it is a part, so it is a table of its own.
///
/// Columns (1-based, CMS): 1-7 code without dot, from 9 long title.
package struct CodesFileLayout: CodeFileLayout {
    private let system: ICDSystem

    init(system: ICDSystem) { self.system = system }

    package var name: String { "\(system.name) codes file" }

    private static let sampleLines = 200

    package func recognises(_ file: AgencyFile) -> Bool {
        let sample = file.firstLines(CodesFileLayout.sampleLines)
        guard sample.first.map(isCodeLine) == true else { return false }
        let lines = sample.filter(isCodeLine)
        return lines.count * 10 >= sample.count * 9
            && ICDSystem.system(of: lines.map { $0.text(1, 7) }) == system
    }

    private func isCodeLine(_ line: FixedColumns) -> Bool {
        line.count >= 9 && line.isBlank(8) && !line.isBlank(9) && isCode(line.text(1, 7)) && !line.isBlank(1)
    }

    /// Headings are not in this file; those of ICD-10-PCS have three characters.
    private func isCode(_ code: String) -> Bool {
        system.accepts(code) && (system == .diagnoses || code.utf8.count == 7)
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is no text") }
        let schema = system == .diagnoses ? TableSchema.icd10cmCodes : .icd10pcsCodes
        var rows = RecordTableBuilder(schema)
        var tally = ReadTally()
        var seen: Set<String> = []
        for (number, text) in lines where text.contains(where: { $0 != " " && $0 != "\u{1A}" }) {
            let line = FixedColumns(text)
            tally.rowsRead += 1
            guard isCodeLine(line) else {
                tally.reject(line: number, "it is not a code in columns 1 to 7 and a title from column 9")
                continue
            }
            guard seen.insert(line.text(1, 7)).inserted else {
                tally.reject(line: number, "the code stands twice")
                continue
            }
            rows.append([line.text(1, 7), line.text(9)])
            tally.rowsKept += 1
        }
        guard tally.rowsKept > 0 else { throw .malformed(file: file.name, "it holds no codes") }
        try file.checkLastLineEnd()
        var table = ReadTable(schema: schema, contents: .records(rows))
        table.tally = tally
        return [table]
    }
}
