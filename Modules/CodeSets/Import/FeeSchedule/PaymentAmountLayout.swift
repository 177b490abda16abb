package import AgencyFiles
import Primitives

/// Medicare's amounts by contractor, locality, code and modifier (PFALL, and PFREV for the changes of a quarter): sixteen
/// quoted fields without a header, then trailer lines that begin with `TRL`.
package struct PaymentAmountLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare physician fee schedule amounts (PFALL, PFREV)" }

    private static let fieldCount = 16

    package func recognises(_ file: AgencyFile) -> Bool {
        guard let rows = file.beginning.rows() else { return false }
        let first = Array(rows.lazy.prefix(3).prefix { !PaymentAmountLayout.isTrailer($0) })
        var tally = ReadTally()
        return !first.isEmpty && first.allSatisfy { PaymentAmountLayout.fields(of: $0, &tally) != nil }
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard let rows = file.rows() else { throw .malformed(file: file.name, "it is not a text") }
        let first = rows.lazy.first { !PaymentAmountLayout.isTrailer($0) }
        let clinicians = QualifyingClinicians(amountsIn: file.name, year: first.flatMap { Int($0[0]) })
        // A million rows; keys are not kept beside them.
        var gathering = TableGathering(
            clinicians.isMeant ? .feeScheduleAmountsQualifying : .feeScheduleAmounts, keepsOneOfEachKey: false)
        var years: Set<String> = []
        var last = 0
        for row in rows where !PaymentAmountLayout.isTrailer(row) {
            last = row.line
            guard let fields = PaymentAmountLayout.fields(of: row, &gathering.tally) else {
                gathering.reject(line: row.line, "it does not have the sixteen fields of an amount")
                continue
            }
            years.insert(row[0])
            gathering.keep(fields, line: row.line)
        }
        try gathering.checkEnd(of: file, lastLine: last)
        if let remark = clinicians.remark { gathering.tally.warn(remark) }
        let year = years.count == 1 ? years.first.flatMap { Int($0) } : nil
        return [
            try gathering.table(
                of: file.name, release: year.map(String.init),
                from: year.flatMap { CalendarDate(year: $0, month: 1, day: 1) },
                to: year.flatMap { CalendarDate(year: $0, month: 12, day: 31) })
        ]
    }

    private static func isTrailer(_ row: Row) -> Bool { row[0].hasPrefix("TRL") || row[0].hasPrefix("HDR") }

    private static func fields(of row: Row, _ tally: inout ReadTally) -> [String]? {
        guard row.fields.count == fieldCount, CodeShape.isDigits(row[0], 4), let year = Int(row[0]),
            (1990...2099).contains(year), CodeShape.isDigits(row[1], 5), CodeShape.isDigits(row[2], 2),
            CodeShape.isProcedure(row[3]), row[4].isEmpty || CodeShape.isModifier(row[4])
        else { return nil }
        var amounts: [String] = []
        for column in [5, 6, 11, 12, 14, 15] {
            guard let amount = CellText.decimal(row[column], placesMin: 2), !amount.hasPrefix("-") else { return nil }
            amounts.append(amount)
        }
        return [
            row[1], row[2], row[3], row[4], amounts[0], amounts[1], row[8], row[9], row[10], amounts[2], amounts[3],
            row[13], amounts[4], amounts[5],
        ]
    }
}
