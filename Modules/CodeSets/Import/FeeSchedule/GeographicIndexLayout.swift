package import AgencyFiles
import Primitives

/// Medicare's geographic practice cost indices (Addendum E, GPCI): one row per payment locality, then footnotes.
package struct GeographicIndexLayout: CodeFileLayout {
    package init() {}

    package var name: String { "Medicare geographic practice cost indices (GPCI)" }

    private struct Columns {
        let contractor: Int
        let state: Int
        let locality: Int
        let name: Int
        let work: Int
        let workWithoutFloor: Int?
        let practice: Int
        let malpractice: Int
        /// The year in the header's `2026 PW GPCI`.
        let year: Int?

        init?(_ header: TableHeader) {
            let isContractor = { (name: String) in
                name.hasPrefix("MEDICAREADMIN") || name == "MAC" || name == "CONTRACTOR"
            }
            let works = header.names.indices.filter { header.names[$0].contains("PWGPCI") }
            guard !header.mentions("ANESCF"), let contractor = header.column(where: isContractor),
                let state = header.column("STATE"), let locality = header.column("LOCALITYNUMBER", "LOCALITY"),
                let name = header.column("LOCALITYNAME"),
                let work = works.first(where: { !header.names[$0].contains("WITHOUT") }) ?? works.first,
                let practice = header.column(where: { $0.contains("PEGPCI") }),
                let malpractice = header.column(where: { $0.contains("MPGPCI") })
            else { return nil }
            self.contractor = contractor
            self.state = state
            self.locality = locality
            self.name = name
            self.work = work
            workWithoutFloor = works.first { $0 != work && header.names[$0].contains("WITHOUT") }
            self.practice = practice
            self.malpractice = malpractice
            year = Int(header.names[work].prefix(4)).flatMap { (1990...2099).contains($0) ? $0 : nil }
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        file.beginning.table { header, _ in Columns(header) } != nil
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        let found = try file.found("geographic indices") { header, _ in Columns(header) }
        let columns = found.columns
        var gathering = TableGathering(.gpci)
        for row in found.rows {
            guard
                let contractor = CellText.digits(
                    row[columns.contractor], width: 5, "contractor number", &gathering.tally),
                let locality = CellText.digits(row[columns.locality], width: 2, "locality number", &gathering.tally)
            else {
                gathering.reject(line: row.line, "the contractor or the locality is not a number")
                continue
            }
            let indices = [columns.work, columns.practice, columns.malpractice].map {
                CellText.decimal(row[$0], placesMin: 3)
            }
            guard let work = indices[0], let practice = indices[1], let malpractice = indices[2] else {
                gathering.reject(line: row.line, "an index is not a number")
                continue
            }
            let withoutFloor = columns.workWithoutFloor.flatMap { CellText.decimal(row[$0], placesMin: 3) } ?? ""
            gathering.keep(
                [
                    contractor, locality, row[columns.state], CellText.withoutFootnotes(row[columns.name]), work,
                    practice, malpractice, withoutFloor,
                ], line: row.line)
        }
        let year = columns.year ?? CellText.year(in: found.titles)
        return [
            try gathering.table(
                of: file.name, release: year.map(String.init),
                from: year.flatMap { CalendarDate(year: $0, month: 1, day: 1) },
                to: year.flatMap { CalendarDate(year: $0, month: 12, day: 31) })
        ]
    }
}
