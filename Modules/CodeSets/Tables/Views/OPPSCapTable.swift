/// The amounts at which Medicare caps imaging: a view over the table `opps-cap`.
package struct OPPSCapTable: Sendable {
    package struct Row: Sendable, Hashable {
        package let code: String
        package let modifier: String
        package let contractor: String
        package let locality: String
        package let status: String
        package let nonFacility: FixedPoint
        package let facility: FixedPoint
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func row(_ code: String, modifier: String = "", contractor: String, locality: String) -> Row? {
        table.rows(code, modifier, contractor, locality).first.map(RecordFields.init).flatMap { row in
            guard let nonFacility = FixedPoint(row[5]), let facility = FixedPoint(row[6]) else { return nil }
            return Row(
                code: row[0], modifier: row[1], contractor: row[2], locality: row[3], status: row[4],
                nonFacility: nonFacility, facility: facility)
        }
    }
}
