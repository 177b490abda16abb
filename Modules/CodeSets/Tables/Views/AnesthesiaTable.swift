/// Medicare's anesthesia conversion factors by contractor and locality: a view over the table `anesthesia`.
package struct AnesthesiaTable: Sendable {
    package struct Row: Sendable, Hashable {
        package let contractor: String
        package let locality: String
        package let name: String
        package let conversionFactor: FixedPoint
        /// For clinicians who qualify in an advanced alternative payment model, since 2026.
        package let qualifyingConversionFactor: FixedPoint?
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func row(contractor: String, locality: String) -> Row? {
        table.rows(contractor, locality).first.map(RecordFields.init).flatMap { row in
            FixedPoint(row[3]).map {
                Row(
                    contractor: row[0], locality: row[1], name: row[2], conversionFactor: $0,
                    qualifyingConversionFactor: FixedPoint(row[4]))
            }
        }
    }
}
