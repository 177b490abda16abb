package import Primitives

/// A row of an imported table that answers a search by words.
package struct TitleMatch: Sendable, Hashable, Codable {
    package let code: String
    package let title: String
    /// 0 to 1000.
    package let score: Int
}

/// A table whose titles can be searched.
package struct TitleTable: Sendable {
    package let table: String
    let titleColumns: [Int]

    package static let all = [
        TitleTable(table: "hcpcs", titleColumns: [1, 2]), TitleTable(table: "cpt", titleColumns: [1]),
        TitleTable(table: "cpt-medium", titleColumns: [1]), TitleTable(table: "icd10pcs", titleColumns: [3]),
        TitleTable(table: "icd10pcs-codes", titleColumns: [1]), TitleTable(table: "taxonomy", titleColumns: [4, 2, 3]),
        TitleTable(table: "carc", titleColumns: [1]), TitleTable(table: "rarc", titleColumns: [1]),
        TitleTable(table: "claim-status", titleColumns: [1]), TitleTable(table: "payer-list", titleColumns: [1]),
    ]
}

extension InstalledCodeSets {
    /// Rows of a table whose titles match the words, best first. Nil when no edition of the table is installed, or its
    /// titles cannot be searched.
    package func searchTitles(_ words: String, table: String, on date: CalendarDate, limit: Int) -> [TitleMatch]? {
        guard let titles = TitleTable.all.first(where: { $0.table == table }),
            let edition = shelf.nearestEdition(of: table, to: date), let records = records(edition)
        else { return nil }
        let search = keptTitles(edition.sha256) {
            TitleSearch(table: records, codeColumn: 0, textColumns: titles.titleColumns, words: titleWords)
        }
        let hcpcs = table == "hcpcs" ? HCPCSTable(records) : nil
        let hits = search.search(words, limit: limit) { row in
            guard let hcpcs, let code = records.row(row).first else { return true }
            return hcpcs.standing(code, on: date) == .active
        }
        return hits.map { hit in
            let row = records.row(hit.row)
            let title = titles.titleColumns.lazy.filter { $0 < row.count }.map { row[$0] }.first { !$0.isEmpty }
            return TitleMatch(code: row.first ?? "", title: title ?? "", score: hit.score)
        }
    }

    /// Diagnoses of the order file in force that the tabular list does not have: a new year whose notes are not imported
    /// yet. They have titles and nothing else to be found by.
    func codesBeyondTabularList(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
        guard let edition = shelf.edition(of: "icd10cm", on: date), let order = order(edition),
            let records = records(edition)
        else { return [] }
        let list = tabularList(on: date)
        let key = "beyond \(edition.sha256) \(list.edition.sha256)"
        let search = keptTitles(key) {
            var rows = RecordTableBuilder(.icd10cm)
            for index in 0..<records.count {
                let row = records.row(index)
                guard let code = row.first.flatMap({ ICD10CM.Code($0) }), order.isBillable(code) == true,
                    list.place(of: code) == nil
                else { continue }
                rows.append(row)
            }
            let table = RecordTable(TableBytes(rows.sortedLines().bytes), from: 0)
            return TitleSearch(table: table, codeColumn: 0, textColumns: [3], words: titleWords)
        }
        return search.search(words, limit: limit).compactMap { hit in
            let row = search.row(hit.row)
            guard row.count > 3, let code = ICD10CM.Code(row[0]) else { return nil }
            return CodeMatch(code: code, title: row[3], isBillable: true, matched: row[3], score: hit.score)
        }
    }
}
