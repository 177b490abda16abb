package import AgencyFiles
import Primitives

/// Edits between two procedures of the National Correct Coding Initiative: the official text with its six lines of
/// header, the workbook with the same columns, the files of Medicaid, and a flattened copy without effective dates.
///
/// Nothing in a file tells practitioner from outpatient hospital edits, so the read table names both as candidates.
package struct PairLayout: AmbiguousLayout {
    package let name: String
    let kind: PairColumns.Kind
    package let candidates: [TableSchema]

    package static let medicare = PairLayout(
        name: "Medicare NCCI procedure-to-procedure edits", kind: .medicare,
        candidates: [.pairsPractitioner, .pairsHospital])
    package static let medicaid = PairLayout(
        name: "Medicaid NCCI procedure-to-procedure edits", kind: .medicaid,
        candidates: [.pairsMedicaidPractitioner, .pairsMedicaidHospital, .pairsMedicaidEquipment])
    package static let flattened = PairLayout(
        name: "NCCI procedure-to-procedure edits without effective dates", kind: .flattened,
        candidates: [.pairsPractitioner, .pairsHospital])

    package func recognises(_ file: AgencyFile) -> Bool { PairColumns.find(in: file)?.columns.kind == kind }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let (columns, line) = PairColumns.find(in: file), let schema = candidates.first else {
            throw .malformed(file: file.name, "the header of the table of pairs is missing")
        }
        var reader = PairReader(columns: columns)
        do {
            if case .text(let bytes) = file.content {
                try PairText(bytes, columns: columns).read(after: line, into: &reader)
            } else if let rows = file.rows() {
                for row in rows { try PairText.read(row, into: &reader) }
            }
        } catch {
            throw .refused(file: file.name, error.description)
        }
        if let line = reader.cutLine {
            throw .incomplete(file: file.name, "line \(line) is the last and breaks off; fetch the file again")
        }
        reader.builder.compact()
        guard reader.builder.count > 0 else {
            throw .malformed(file: file.name, "there is no pair below the header")
        }
        var table = ReadTable(schema: schema, contents: .pairs(reader.builder))
        table.tally = reader.tally
        table.tally.warn(ambiguity)
        table.tally.rowsKept = reader.builder.count
        if reader.repeated > 0 { table.tally.warnings["repeated rows, kept once"] = reader.repeated }
        table.effectiveFrom = reader.builder.latestDate.quarter
        return [table]
    }
}

extension PairDay {
    /// The first day of the quarter that the newest dates of a release belong to: effective dates are the first of a
    /// quarter and deletion dates the last day of the one before. Nil for none.
    var quarter: CalendarDate? {
        guard let date else { return nil }
        let next = date.adding(days: 1)
        let isLastOfQuarter = next.day == 1 && next.month % 3 == 1
        let day = isLastOfQuarter ? next : date
        return CalendarDate(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
    }
}
