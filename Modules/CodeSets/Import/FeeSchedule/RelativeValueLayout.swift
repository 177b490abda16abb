package import AgencyFiles
import Primitives

/// Medicare's relative value file (PPRRVU), with 31 columns until 2025 and 32 since, as csv, tab text or workbook.
package struct RelativeValueLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare relative value file (PPRRVU)" }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { RelativeValueColumns($0, above: $1) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("a relative value file") { RelativeValueColumns($0, above: $1) }
        let title = RelativeValueTitle(found.titles)
        var factors: Set<String> = []
        var rows: [(fields: [String], line: Int)] = []
        var gathering = TableGathering(.feeSchedule)
        for row in found.rows {
            switch fields(of: row, found.columns, &gathering.tally) {
            case .success(let fields):
                factors.insert(fields[RelativeValueColumns.Value.conversionFactor.rawValue])
                rows.append((fields, row.line))
            case .failure(let reason): gathering.reject(line: row.line, reason.text)
            }
        }
        let clinicians = QualifyingClinicians(
            title: title.words, year: title.year, factors: factors, file: file.name)
        var table = TableGathering(clinicians.isMeant ? .feeScheduleQualifying : .feeSchedule)
        table.tally = gathering.tally
        if let remark = clinicians.remark { table.tally.warn(remark) }
        if factors.count > 1 { table.tally.warn("the rows have different conversion factors") }
        for row in rows { table.keep(row.fields, line: row.line) }
        return [try table.table(of: file.name, release: title.release, from: title.from, to: title.to)]
    }

    private struct Reason: Error { let text: String }

    private func fields(
        of row: Row, _ columns: RelativeValueColumns, _ tally: inout ReadTally
    ) -> Result<[String], Reason> {
        var fields: [String] = []
        for value in RelativeValueColumns.Value.allCases {
            let text = columns.text(value, of: row)
            if let places = value.places, !text.isEmpty {
                guard let number = CellText.decimal(text, placesMin: places), !number.hasPrefix("-") else {
                    return .failure(Reason(text: "a relative value or the conversion factor is not a number"))
                }
                fields.append(number)
            } else if let width = value.width, text.utf8.allSatisfy(CodeShape.isDigit), !text.isEmpty {
                guard let number = CellText.digits(text, width: width, value.label, &tally) else {
                    return .failure(Reason(text: "\(value.label) is longer than it can be"))
                }
                fields.append(number)
            } else {
                fields.append(text.uppercased())
            }
        }
        guard let code = CellText.procedure(fields[0], &tally) else {
            return .failure(Reason(text: "it does not begin with a procedure code"))
        }
        fields[0] = code
        guard fields[1].isEmpty || CodeShape.isModifier(fields[1]) else {
            return .failure(Reason(text: "the modifier does not have two characters"))
        }
        guard fields[2].utf8.count == 1 else { return .failure(Reason(text: "the status is not one letter")) }
        return .success(fields)
    }
}

extension RelativeValueColumns.Value {
    fileprivate var label: String {
        switch self {
        case .global: "global days"
        case .supervision: "supervision indicator"
        case .imagingFamily: "imaging family indicator"
        default: name.lowercased()
        }
    }
}

/// What the first line of a relative value file says: `2026 National Physician Fee Schedule Relative Value File July
/// Release`.
struct RelativeValueTitle {
    let words: String
    let year: Int?
    let release: String?
    let from: CalendarDate?
    let to: CalendarDate?

    init(_ titles: [String]) {
        let line = titles.first { TableHeader.folded($0).contains("RELATIVEVALUEFILE") }
        let folded = line.map(TableHeader.folded) ?? ""
        words = folded
        year = line.flatMap { CellText.year(in: [$0]) }
        let month = ReleaseName.months.firstIndex { folded.contains($0.uppercased() + "RELEASE") }
        release = year.map { year in month.map { "\(year) \(ReleaseName.months[$0])" } ?? String(year) }
        from = year.flatMap { CalendarDate(year: $0, month: (month ?? 0) + 1, day: 1) }
        to = year.flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    }
}
