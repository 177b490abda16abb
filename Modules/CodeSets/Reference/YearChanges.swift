import Primitives

/// Codes that end or begin with a fiscal year whose full edition is not there: numbers without titles, from the Medicare
/// Code Editor. They let a claim of the new year be checked until the official files are imported.
struct YearChanges: Sendable {
    let edition: CodeEdition
    private let ended: [ICD10CM.Code: (last: CalendarDate, successors: [ICD10CM.Code])]
    private let added: [ICD10CM.Code: String]

    /// Columns: code, change (added or ended), first or last day, successors, editor flags.
    init(_ file: CodeSetFile, before edition: CodeEdition) throws(CodeSetFileError) {
        let table = try ReferenceTable(file)
        var ended: [ICD10CM.Code: (last: CalendarDate, successors: [ICD10CM.Code])] = [:]
        var added: [ICD10CM.Code: String] = [:]
        guard table.columns == ["code", "change", "date", "successors", "flags"], let from = table.effectiveFrom,
            let to = table.effectiveTo
        else {
            throw .malformed(file: file.name, line: 1)
        }
        for (index, row) in table.all.enumerated() {
            guard let code = ICD10CM.Code(row.key), let date = row["date"].flatMap({ CalendarDate(iso: $0) })
            else { throw .malformed(file: file.name, line: file.line(ofRow: index)) }
            if row["change"] == "ended" {
                let successors = (row["successors"] ?? "").split(separator: " ").compactMap { ICD10CM.Code($0) }
                ended[code] = (date, successors)
            } else {
                added[code] = row["flags"] ?? ""
            }
        }
        self.ended = ended
        self.added = added
        self.edition = CodeEdition(
            system: edition.system, release: table.release, effectiveFrom: from, effectiveTo: to, source: table.source,
            sha256: table.sha256, codes: edition.codes + added.count,
            validCodes: edition.validCodes - ended.count + added.count)
    }

    func covers(_ date: CalendarDate) -> Bool { edition.covers(date) }
    func lastDay(of code: ICD10CM.Code) -> CalendarDate? { ended[code]?.last }
    func successors(of code: ICD10CM.Code) -> [ICD10CM.Code] { ended[code]?.successors ?? [] }
    func isAdded(_ code: ICD10CM.Code) -> Bool { added[code] != nil }
    func flags(of code: ICD10CM.Code) -> String? { added[code] }

    /// Whether a code that the year before has lost its place because codes were added below it.
    func isDivided(_ code: ICD10CM.Code) -> Bool { !(ended[code]?.successors.isEmpty ?? true) }
}
