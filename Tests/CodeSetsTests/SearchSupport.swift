import CodeSets
import Foundation
import Testing

/// The search over the embedded tables alone, opened once.
let embeddedSearch = Result { try DiagnosisSearch(directory: Place.codeSets) }

/// Small tables in the form of the imported ones, with rows of our own.
enum SearchFixture {
    static func table(_ rows: [[String]]) -> RecordTable {
        let columns = (0..<8).map { "column \($0)" }
        let schema = TableSchema(id: "made-up", title: "", columns: columns, keyColumns: 1, enables: "", obtain: "")
        var builder = RecordTableBuilder(schema)
        for row in rows { builder.append(row) }
        return RecordTable(TableBytes(builder.sortedLines().bytes), from: 0)
    }

    static var tables: SearchTables {
        SearchTables(
            index: table([
                ["Quillwort fever, quillwortish (acute) (sporadic)", "A94"],
                ["Quillwort fever, quillwortish (acute) (sporadic)|with|rash NEC", "A93.8"],
                ["Marshhand", "", "", "Quillwort fever"], ["Marshhand|old", "", "", "Quillwort fever, with, rash"],
                ["Kidney|quillwortish", "E85.4", "N08"], ["Tinsmith's elbow", "M77.-"],
                ["Glimmeroma", "", "", "", "Neoplasm, benign, by site"], ["Zyxgfrw", "", "", "condition"],
                ["Lost", "", "", "Nowhere, at all"], ["Ended", "Z99.9999"],
            ]),
            externalCauses: table([["Accident (to)|quillwort harvester", "W30.0"]]),
            neoplasms: table([
                ["Neoplasm, neoplastic|zonule", "C69.90", "C79.49", "D09.20", "D31.90", "D48.7", "D49.81"],
                ["Neoplasm, neoplastic|zinn", "", "", "", "", "", "", "Neoplasm, zonule"],
            ]),
            drugs: table([
                ["Quillwortine", "T36.0X1", "T36.0X2", "T36.0X3", "T36.0X4", "T36.0X5", "T36.0X6"],
                ["Quillwortine|eye drops", "T49.5X1", "T49.5X2", "T49.5X3", "T49.5X4", "T49.5X5", "T49.5X6"],
            ]), stamp: "fixture")
    }
}

/// The search over the embedded tables and the made-up ones.
let fixtureSearch = Result { try DiagnosisSearch(directory: Place.codeSets, tables: SearchFixture.tables) }

extension DiagnosisSearch {
    func codes(_ text: String, limit: Int = 10) -> [String] { search(text, limit: limit).map(\.code.text) }
}
