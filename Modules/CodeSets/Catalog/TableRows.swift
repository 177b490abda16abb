package import Primitives

/// Rows of an imported table that speak of a code, with names to their values.
package struct TableRows: Sendable, Codable, Equatable {
    package let table: String
    package let title: String
    package let release: String
    package let edition: String
    package let rows: [[ReferenceTable.Field]]
}

extension InstalledCodeSets {
    /// What the imported tables in force on a date say of a code. Tables whose first column is a code take part, except
    /// ICD-10-CM itself, which has answers of its own. Tables that are not in force answer when their rows have dates of
    /// their own or when no edition is in force.
    package func tableRows(ofCode code: String, on date: CalendarDate) -> [TableRows] {
        TableSchema.all.compactMap { schema in
            guard schema.isKeyedByCode, !schema.id.hasPrefix("icd10cm"),
                let edition = shelf.nearestEdition(of: schema.id, to: date), let table = records(edition)
            else { return nil }
            let rows = table.indices(of: [code]).prefix(40).map { index in
                zip(schema.columns, table.row(index)).dropFirst().filter { !$0.1.isEmpty }
                    .map { ReferenceTable.Field(name: $0, value: $1) }
            }
            guard rows.contains(where: { !$0.isEmpty }) else { return nil }
            return TableRows(
                table: schema.id, title: schema.title, release: edition.release, edition: edition.id, rows: Array(rows))
        }
    }
}
