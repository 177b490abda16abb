/// Medicare's localities with their counties: a view over the table `localities`.
package struct LocalityTable: Sendable {
    package struct Row: Sendable, Hashable {
        package let contractor: String
        package let locality: String
        /// The state's name in capitals.
        package let state: String
        package let area: String
        package let counties: String
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    /// A locality may have several areas.
    package func rows(contractor: String, locality: String) -> [Row] {
        table.rows(contractor, locality).map(Row.init)
    }

    /// All localities in the order of contractors; there are about a hundred.
    package var rows: [Row] { (0..<table.count).map { Row(table.row($0)) } }
}

extension LocalityTable.Row {
    fileprivate init(_ fields: [String]) {
        let row = RecordFields(fields)
        self.init(contractor: row[0], locality: row[1], state: row[2], area: row[3], counties: row[4])
    }
}
