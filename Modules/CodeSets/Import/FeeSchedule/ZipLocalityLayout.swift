package import AgencyFiles
import Primitives

/// Which contractor and locality price the services given in a ZIP code (ZIP5): text of fixed columns, or the workbook
/// with the same values.
package struct ZipLocalityLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare ZIP code to locality file (ZIP5)" }

    private struct Columns {
        let state: Int
        let zip: Int
        let contractor: Int
        let locality: Int
        let rural: Int?
        let laboratory: Int?
        let plusFour: Int?
        let quarter: Int?

        init?(_ header: TableHeader) {
            guard let state = header.column("STATE"), let zip = header.column("ZIPCODE", "ZIP"),
                let contractor = header.column("CARRIER", "CONTRACTOR", "MAC"),
                let locality = header.column("LOCALITY", "PRICINGLOCALITY"), header.column("PLUS4", "PLUSFOUR") == nil
            else { return nil }
            self.state = state
            self.zip = zip
            self.contractor = contractor
            self.locality = locality
            rural = header.column("RURALIND", "RURALINDICATOR")
            laboratory = header.column("LABCBLOCALITY", "BENELABCBLOCALITY")
            plusFour = header.column("PLUS4FLAG", "PLUSFOURFLAG")
            quarter = header.column("YEARQTR", "YEARQUARTER")
        }
    }

    /// One ZIP code as either form has it.
    private struct Entry {
        let state: String
        let zip: String
        let contractor: String
        let locality: String
        let rural: String
        let laboratory: String
        let plusFour: String
        let quarter: String

        /// Columns 22 to 75 are filler; the nine-digit file has its other half of the code there.
        init?(_ line: FixedLine) {
            guard (76...80).contains(line.count), line.isBlank(24, 75) else { return nil }
            state = line.text(1, 2)
            zip = line.text(3, 7)
            contractor = line.text(8, 12)
            locality = line.text(13, 14)
            rural = line.text(15, 15)
            laboratory = line.text(16, 17)
            plusFour = line.text(21, 21)
            quarter = line.text(76, 80)
        }

        init(_ row: Row, _ columns: Columns, _ tally: inout ReadTally) {
            func padded(_ column: Int, _ width: Int, _ name: String) -> String {
                CellText.digits(row[column], width: width, name, &tally) ?? row[column]
            }
            state = row[columns.state].uppercased()
            zip = padded(columns.zip, 5, "ZIP code")
            contractor = padded(columns.contractor, 5, "contractor number")
            locality = padded(columns.locality, 2, "locality number")
            rural = columns.rural.map { row[$0] } ?? ""
            laboratory = columns.laboratory.map { row[$0] } ?? ""
            plusFour = columns.plusFour.map { row[$0] } ?? ""
            quarter = columns.quarter.map { row[$0] } ?? ""
        }

        var isWellFormed: Bool {
            state.utf8.count == 2 && state.utf8.allSatisfy(CodeShape.isCapital) && CodeShape.isDigits(zip, 5)
                && CodeShape.isDigits(contractor, 5) && CodeShape.isDigits(locality, 2)
        }

        /// A column of flags: 1 where the code lies in several localities and its nine digits decide.
        var fields: [String] { [zip, contractor, locality, state, rural, laboratory, plusFour == "1" ? "1" : ""] }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        let file = file.beginning
        if file.table({ header, _ in Columns(header) }) != nil { return true }
        guard let lines = file.lines() else { return false }
        let first = Array(lines.lazy.filter { !$0.text.isEmpty }.prefix(20))
        return !first.isEmpty && first.allSatisfy { Entry(FixedLine($0.text))?.isWellFormed == true }
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        var gathering = TableGathering(.zipLocalities, keepsOneOfEachKey: false)
        var quarters: [String: Int] = [:]
        func take(_ entry: Entry?, line: Int) {
            guard let entry, entry.isWellFormed else {
                return gathering.reject(line: line, "the state, ZIP code, contractor or locality is malformed")
            }
            quarters[entry.quarter, default: 0] += 1
            gathering.keep(entry.fields, line: line)
        }
        if let found = file.table({ header, _ in Columns(header) }) {
            for row in found.rows { take(Entry(row, found.columns, &gathering.tally), line: row.line) }
        } else if let lines = file.lines() {
            var last = 0
            for (line, text) in lines where !FixedLine(text).isBlank(1, text.utf8.count) {
                take(Entry(FixedLine(text)), line: line)
                last = line
            }
            try gathering.checkEnd(of: file, lastLine: last)
        }
        // `20264` is the fourth quarter of 2026.
        let quarter = quarters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let number = quarter.flatMap { CodeShape.isDigits($0, 5) ? Int($0) : nil }
        let from = number.flatMap { number in
            (1...4).contains(number % 10)
                ? CalendarDate(year: number / 10, month: number % 10 * 3 - 2, day: 1) : nil
        }
        return [
            try gathering.table(
                of: file.name, release: from.flatMap { _ in number.map { "\($0 / 10) Q\($0 % 10)" } }, from: from)
        ]
    }
}
