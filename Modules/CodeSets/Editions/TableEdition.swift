package import Primitives

/// One imported edition of a table: the rows of one release, which never change afterwards.
package struct TableEdition: Sendable, Hashable, Codable, Identifiable {
    /// A file that the rows came from, as the agency published it.
    package struct Source: Sendable, Hashable, Codable {
        package let name: String
        /// Of the file that was given, archives included.
        package let sha256: String
        package let bytes: Int

        package init(name: String, sha256: String, bytes: Int) {
            self.name = name
            self.sha256 = sha256
            self.bytes = bytes
        }
    }

    /// The ``TableSchema`` by its id.
    package var table: String
    package var release: String
    /// The first day of service on which the edition holds. Nil: the source does not say, and the edition serves every
    /// day that no dated one covers.
    package var effectiveFrom: CalendarDate?
    /// The last day. Nil: until a later edition begins.
    package var effectiveTo: CalendarDate?
    package var sources: [Source]
    /// Of the stored table.
    package var sha256: String
    package var rows: Int

    package init(
        table: String, release: String, effectiveFrom: CalendarDate?, effectiveTo: CalendarDate?, sources: [Source],
        sha256: String, rows: Int
    ) {
        self.table = table
        self.release = release
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.sources = sources
        self.sha256 = sha256
        self.rows = rows
    }

    /// `hcpcs@2025-10-01.1f3a9c04`: the table, its first day and the beginning of the hash of its rows and dates.
    package var id: String { "\(table)@\(effectiveFrom?.description ?? "undated").\(sha256.prefix(8))" }

    package func covers(_ date: CalendarDate) -> Bool {
        (effectiveFrom.map { $0 <= date } ?? true) && (effectiveTo.map { date <= $0 } ?? true)
    }
}

/// The editions that are installed and the rule by which one of them answers for a date of service.
package struct EditionShelf: Sendable {
    /// By table; earlier first days first, and for the same day earlier imports first.
    private let byTable: [String: [TableEdition]]

    /// - Parameter editions: in the order of their import.
    package init(_ editions: [TableEdition]) {
        byTable = Dictionary(grouping: editions, by: \.table).mapValues { editions in
            editions.enumerated().sorted {
                let (left, right) = ($0.element.effectiveFrom, $1.element.effectiveFrom)
                guard left == right else { return left.map { l in right.map { l < $0 } ?? false } ?? true }
                return $0.offset < $1.offset
            }.map(\.element)
        }
    }

    package var all: [TableEdition] { byTable.keys.sorted().flatMap { byTable[$0] ?? [] } }

    package func editions(of table: String) -> [TableEdition] { byTable[table] ?? [] }

    /// The edition in force: the one that covers the date and began last.
    package func edition(of table: String, on date: CalendarDate) -> TableEdition? {
        byTable[table]?.last { $0.covers(date) }
    }

    /// The one in force, else the one that lies nearest before the date, else the earliest after it.
    package func nearestEdition(of table: String, to date: CalendarDate) -> TableEdition? {
        guard let editions = byTable[table], let first = editions.first else { return nil }
        return edition(of: table, on: date)
            ?? editions.last { edition in edition.effectiveFrom.map { $0 <= date } ?? true } ?? first
    }
}
