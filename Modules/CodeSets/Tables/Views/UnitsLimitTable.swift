/// The most units of a service that are paid for one patient: a view over the tables of medically unlikely edits.
package struct UnitsLimitTable: Sendable {
    /// What is counted against the limit, and how firm it is: the MUE adjudication indicator.
    package enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
        case line = "1"
        case policy = "2"
        case clinical = "3"

        /// In our own words.
        package var meaning: String {
            switch self {
            case .line: "each claim line is counted alone; with the right modifier further units go on another line"
            case .policy:
                "all lines of a day are counted together; the limit follows from law, policy or what the code is"
            case .clinical:
                "all lines of a day are counted together; more can be paid when the record shows that it was needed"
            }
        }
    }

    package struct Limit: Sendable, Hashable {
        package let code: String
        package let units: Int
        /// Nil in the tables of Medicaid, where each claim line is counted alone.
        package let basis: Basis?
        /// The agency's reason in its short terms.
        package let rationale: String
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    /// Nil where the agency publishes no limit; there may still be one that it keeps to itself.
    package func limit(_ code: ProcedureCode) -> Limit? {
        guard let fields = table.rows(code.text).first else { return nil }
        let row = RecordFields(fields)
        return Int(row[1]).map { Limit(code: row[0], units: $0, basis: Basis(rawValue: row[2]), rationale: row[3]) }
    }
}
