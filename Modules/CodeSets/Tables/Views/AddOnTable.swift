package import Primitives

/// Add-on codes and the codes that they may be added to: a view over the table `add-on`.
package struct AddOnTable: Sendable {
    /// Stands for the primary code where the contractor names it.
    package static let contractorDefined = "CCCCC"

    package enum Kind: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
        case listed = "1"
        case contractor = "2"
        case partlyListed = "3"

        /// In our own words.
        package var meaning: String {
            switch self {
            case .listed: "paid only beside one of the listed primary codes"
            case .contractor: "paid only beside a primary code that the contractor accepts; no list is published"
            case .partlyListed: "paid beside a listed primary code or another one that the contractor accepts"
            }
        }

        package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// What is known of one add-on code on one day.
    package struct Entry: Sendable, Hashable {
        package let addOn: ProcedureCode
        /// Where rows differ, the loosest: what a contractor may decide is not to be denied beforehand.
        package let kind: Kind
        /// Sorted; empty where only the contractor knows them.
        package let primaries: [ProcedureCode]
        package let notes: [String]

        /// Whether the add-on code may stand beside these services. Nil: the contractor decides.
        package func isAllowed(beside services: some Sequence<ProcedureCode>) -> Bool? {
            let known = Set(primaries)
            if services.contains(where: known.contains) { return true }
            return kind == .listed ? false : nil
        }
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    /// Nil when the code is not an add-on code on that day.
    package func primaries(of code: ProcedureCode, on date: CalendarDate) -> Entry? {
        let rows = table.rows(code.text).map(Row.init).filter { $0.isInForce(on: date) }
        guard let kind = rows.compactMap(\.kind).max(by: AddOnTable.isTighter) else { return nil }
        return Entry(
            addOn: code, kind: kind, primaries: Set(rows.compactMap { ProcedureCode($0.primary) }).sorted(),
            notes: Set(rows.map(\.note)).filter { !$0.isEmpty }.sorted())
    }

    private static func isTighter(_ left: Kind, _ right: Kind) -> Bool {
        func looseness(_ kind: Kind) -> Int { [.listed, .partlyListed, .contractor].firstIndex(of: kind) ?? 0 }
        return looseness(left) < looseness(right)
    }

    private struct Row {
        let primary: String
        let kind: Kind?
        let note: String
        private let effective: CalendarDate?
        private let lastDays: [CalendarDate]

        init(_ fields: [String]) {
            let row = RecordFields(fields)
            primary = row[1]
            effective = row.date(2)
            kind = Kind(rawValue: row[3])
            lastDays = [4, 5, 6].compactMap { row.date($0) }
            note = row[7]
        }

        /// An edit ends with the earliest of its own last day and those of its two codes.
        func isInForce(on date: CalendarDate) -> Bool {
            (effective.map { $0 <= date } ?? true) && lastDays.allSatisfy { date <= $0 }
        }
    }
}
