package import Primitives

/// Licensed wording and days of adjustment, remark or claim status codes: a view over the tables `carc`, `rarc`,
/// `adjustment-groups`, `claim-status` and `claim-status-categories`.
package struct AdjustmentTextTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let code: String
        /// Empty where the imported list gives only days.
        package let text: String
        package let start: CalendarDate?
        package let modified: CalendarDate?
        /// From this day on the code may not be used in new answers.
        package let stop: CalendarDate?
        package let notes: String

        package func isActive(on date: CalendarDate) -> Bool {
            (start.map { $0 <= date } ?? true) && (stop.map { date < $0 } ?? true)
        }
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func entry(_ code: String) -> Entry? {
        table.rows(code).first.map(RecordFields.init).map { row in
            Entry(
                code: row[0], text: row[1], start: row.date(2), modified: row.date(3), stop: row.date(4), notes: row[5])
        }
    }
}
