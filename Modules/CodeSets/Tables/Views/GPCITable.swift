/// Medicare's geographic practice cost indices by contractor and locality: a view over the table `gpci`.
package struct GPCITable: Sendable {
    package struct Row: Sendable, Hashable {
        /// Five digits.
        package let contractor: String
        /// Two digits.
        package let locality: String
        package let state: String
        package let name: String
        /// With the floor where a law sets one in force.
        package let work: FixedPoint
        package let practice: FixedPoint
        package let malpractice: FixedPoint
        /// Where the file gives both.
        package let workWithoutFloor: FixedPoint?
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func row(contractor: String, locality: String) -> Row? {
        table.rows(contractor, locality).first.flatMap(Row.init)
    }

    /// All localities in the order of contractors.
    package var rows: [Row] { (0..<table.count).compactMap { Row(table.row($0)) } }
}

extension GPCITable.Row {
    fileprivate init?(_ fields: [String]) {
        let row = RecordFields(fields)
        guard !row[0].isEmpty, let work = FixedPoint(row[4]), let practice = FixedPoint(row[5]),
            let malpractice = FixedPoint(row[6])
        else { return nil }
        self.init(
            contractor: row[0], locality: row[1], state: row[2], name: row[3], work: work, practice: practice,
            malpractice: malpractice, workWithoutFloor: FixedPoint(row[7]))
    }
}
