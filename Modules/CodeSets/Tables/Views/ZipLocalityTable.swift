/// Which Medicare contractor and locality price services in a ZIP code: a view over the table `zip5`.
package struct ZipLocalityTable: Sendable {
    package struct Row: Sendable, Hashable {
        package let zip: String
        package let contractor: String
        package let locality: String
        package let state: String
        /// Empty for urban, `R` rural, `B` super rural.
        package let rural: String
        package let laboratoryLocality: String
        /// The code lies in several localities; its nine digits decide, which this table does not have.
        package let needsNineDigits: Bool
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    /// - Parameter zip: five digits, or nine with or without a hyphen, of which the first five count.
    package func rows(_ zip: String) -> [Row] {
        let digits = String(zip.prefix(5))
        return digits.utf8.count == 5 ? table.rows(digits).map(Row.init) : []
    }

    /// The locality of a ZIP code; nil when the table does not have the code or has several for it.
    package func locality(_ zip: String) -> Row? {
        let rows = rows(zip)
        return rows.count == 1 ? rows[0] : nil
    }
}

extension ZipLocalityTable.Row {
    fileprivate init(_ fields: [String]) {
        let row = RecordFields(fields)
        self.init(
            zip: row[0], contractor: row[1], locality: row[2], state: row[3], rural: row[4], laboratoryLocality: row[5],
            needsNineDigits: row[6] == "1")
    }
}
