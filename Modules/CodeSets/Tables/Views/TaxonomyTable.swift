/// Provider taxonomy codes: a view over the table `taxonomy`.
package struct TaxonomyTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let code: String
        package let grouping: String
        package let classification: String
        package let specialization: String
        package let displayName: String
        /// `Individual` or `Non-Individual`.
        package let section: String
        package let definition: String
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func entry(_ code: String) -> Entry? {
        table.rows(code).first.map(RecordFields.init).map { row in
            Entry(
                code: row[0], grouping: row[1], classification: row[2], specialization: row[3], displayName: row[4],
                section: row[5], definition: row[6])
        }
    }
}
