package import AgencyFiles

/// The addenda: what was added, deleted and revised against the year before, for the order file (with headings and a
/// flag for validity) or for the codes file (without). A summary with counts stands at the end or the beginning; the
/// rows must agree with it.
///
/// Columns (1-based): 1-12 kind of change; then for the order file 14 flag, 16-22 code, 24-83 short title, from 85 long
/// title, and for the codes file 14-20 code, from 22 title.
package struct AddendaLayout: CodeFileLayout {
    private let system: ICDSystem

    init(system: ICDSystem) { self.system = system }

    package var name: String { "\(system.name) addenda" }

    private static let sampleLines = 200

    package func recognises(_ file: AgencyFile) -> Bool {
        let sample = file.firstLines(AddendaLayout.sampleLines)
        let changes = sample.compactMap { AddendaLine($0) }
        let strange = sample.count { AddendaLine($0) == nil && !AddendaLine.isSummary($0) }
        guard let first = changes.first, strange * 10 <= changes.count else { return false }
        let codes = changes.filter { $0.isOfOrderFile == first.isOfOrderFile }.map(\.code).filter(system.accepts)
        return codes.count * 10 >= changes.count * 9 && ICDSystem.system(of: codes) == system
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let lines = file.lines() else { throw .malformed(file: file.name, "it is no text") }
        var reading = AddendaReading(system: system, schemas: schemas)
        for (number, text) in lines { reading.take(FixedColumns(text), number: number) }
        let table = try reading.finish(file: file.name)
        try file.checkLastLineEnd()
        return [table]
    }

    private var schemas: (order: TableSchema, codes: TableSchema) {
        system == .diagnoses
            ? (.icd10cmAddenda, .icd10cmCodesAddenda) : (.icd10pcsAddenda, .icd10pcsCodesAddenda)
    }
}

/// One line of the addenda that states a change.
struct AddendaLine {
    enum Kind: String {
        case add = "Add:"
        case delete = "Delete:"
        case revisedFrom = "Revise from:"
        case revisedTo = "Revise to:"
    }

    let kind: Kind
    let isOfOrderFile: Bool
    let code: String
    /// `1` for a valid code, `0` for a heading. The codes file holds valid codes only.
    let billable: String
    let title: String

    /// `Codes`, `of which`, or a line that begins with a count.
    static func isSummary(_ line: FixedColumns) -> Bool {
        let words = line.text(1).split(separator: " ")
        return words.first.map { Int($0) != nil } == true || words == ["Codes"] || words == ["Headers"]
            || words == ["of", "which"]
    }

    /// Nil for a line of the summary, or one that is not in its columns.
    init?(_ line: FixedColumns) {
        guard let kind = Kind(rawValue: line.text(1, 12)), line.isBlank(13) else { return nil }
        self.kind = kind
        let flag = line.text(14, 14)
        isOfOrderFile = (flag == "0" || flag == "1") && line.isBlank(15) && line.isBlank(23)
        code = isOfOrderFile ? line.text(16, 22) : line.text(14, 20)
        billable = isOfOrderFile ? flag : "1"
        title = isOfOrderFile ? line.text(85) : line.text(22)
        guard !title.isEmpty, isOfOrderFile || line.isBlank(21) else { return nil }
    }
}
