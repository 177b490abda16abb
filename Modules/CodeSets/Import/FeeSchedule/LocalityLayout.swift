package import AgencyFiles
import Primitives

/// Which counties belong to which payment locality (LOCCO).
package struct LocalityLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare localities and their counties (LOCCO)" }

    private struct Columns {
        let contractor: Int
        let locality: Int
        let state: Int
        let area: Int
        let counties: Int

        init?(_ header: TableHeader) {
            guard
                let contractor = header.column(where: {
                    $0.hasPrefix("MEDICAREADMIN") || $0 == "MAC" || $0 == "CARRIERNUMBER"
                }), let locality = header.column("LOCALITYNUMBER", "LOCALITY"), let state = header.column("STATE"),
                let area = header.column("FEESCHEDULEAREA"), let counties = header.column("COUNTIES", "COUNTY")
            else { return nil }
            self.contractor = contractor
            self.locality = locality
            self.state = state
            self.area = area
            self.counties = counties
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("localities and counties") { header, _ in Columns(header) }
        let columns = found.columns
        // A locality may have several rows, one per area.
        var gathering = TableGathering(.localities, keepsOneOfEachKey: false)
        var state = ""
        var pending: (fields: [String], line: Int)?
        for row in found.allRows {
            if !row[columns.state].isEmpty { state = CellText.withoutFootnotes(row[columns.state]) }
            if row[columns.contractor].isEmpty, row[columns.locality].isEmpty {
                // The list of counties goes on.
                let more = row[columns.counties]
                if pending != nil, !more.isEmpty { pending?.fields[4] += " " + more }
                continue
            }
            if FoundTable<Columns>.isNote(row) { continue }
            if let row = pending { gathering.keep(row.fields, line: row.line) }
            pending = nil
            guard
                let contractor = CellText.digits(
                    row[columns.contractor], width: 5, "contractor number", &gathering.tally),
                let locality = CellText.digits(
                    CellText.withoutFootnotes(row[columns.locality]), width: 2, "locality number", &gathering.tally)
            else {
                gathering.reject(line: row.line, "the contractor or the locality is not a number")
                continue
            }
            let area = CellText.withoutFootnotes(row[columns.area])
            pending = ([contractor, locality, state, area, row[columns.counties]], row.line)
        }
        if let row = pending { gathering.keep(row.fields, line: row.line) }
        let year = CellText.year(in: found.titles)
        return [
            try gathering.table(
                of: file.name, release: year.map(String.init),
                from: year.flatMap { CalendarDate(year: $0, month: 1, day: 1) })
        ]
    }
}
