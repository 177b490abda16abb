package import Primitives

/// Where imported editions are kept. Tables are immutable; the journal says which were imported and taken back, when and
/// by whom, and is only ever added to.
package protocol EditionStore: Sendable {
    /// What the journal says now.
    func state() throws(EditionStoreError) -> EditionState
    /// The bytes of an edition's table, which answer to its hash.
    func table(_ edition: TableEdition) throws(EditionStoreError) -> TableBytes
    /// Stores tables and adds one entry to the journal: all of it or nothing. Tables that are there already are not
    /// written again.
    /// - Parameter revision: of the state that the change was made from; another change in between is a conflict.
    func append(_ entry: EditionJournal.Entry, tables: [String: [UInt8]], after revision: Int)
        throws(EditionStoreError)
    /// Data made from editions (a compiled search index) by a name of the maker's; nil when it is not there.
    func derived(_ name: String) -> TableBytes?
    /// Keeps derived data. A failure is of no consequence: it is made again.
    func keepDerived(_ bytes: [UInt8], name: String)
}

/// The installed editions at one moment.
package struct EditionState: Sendable {
    /// Counts the journal's entries.
    package let revision: Int
    package let journal: EditionJournal
    package let shelf: EditionShelf

    package init(journal: EditionJournal) {
        self.journal = journal
        revision = journal.entries.count
        shelf = EditionShelf(journal.installed)
    }
}

/// Every import and every reversal, in order.
package struct EditionJournal: Sendable {
    package struct Entry: Sendable, Codable, Equatable {
        package enum Kind: String, Sendable, Codable { case imported, reverted }

        package var kind: Kind
        package var editions: [TableEdition]
        package var at: Timestamp
        package var by: String
        package var reason: String?
        /// The notice of a license that the person accepted, where the table needs it.
        package var consent: String?

        package init(
            kind: Kind, editions: [TableEdition], at: Timestamp, by: String, reason: String? = nil,
            consent: String? = nil
        ) {
            self.kind = kind
            self.editions = editions
            self.at = at
            self.by = by
            self.reason = reason
            self.consent = consent
        }
    }

    package let entries: [Entry]

    package init(_ entries: [Entry] = []) { self.entries = entries }

    /// What was imported and not taken back, in the order of import.
    package var installed: [TableEdition] {
        var installed: [TableEdition] = []
        for entry in entries {
            for edition in entry.editions {
                installed.removeAll { $0.id == edition.id }
                if entry.kind == .imported { installed.append(edition) }
            }
        }
        return installed
    }

    /// The last import of an edition.
    package func importEntry(of edition: TableEdition) -> Entry? {
        entries.last { $0.kind == .imported && $0.editions.contains { $0.id == edition.id } }
    }
}

/// Why editions cannot be read or kept.
package struct EditionStoreError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case unreadable = "cannot be read"
        case unwritable = "cannot be written; check the folder's permissions and the free space"
        case damaged = "is damaged; revert the edition and import its file again"
        case conflict = "another import ended while this one was being made; run it again"
        case busy = "another process has been importing for more than 30 seconds; try again"
    }

    private let code: Code
    private let subject: String

    package static func unreadable(_ subject: String) -> EditionStoreError {
        .init(code: .unreadable, subject: subject)
    }
    package static func unwritable(_ subject: String) -> EditionStoreError {
        .init(code: .unwritable, subject: subject)
    }
    package static func damaged(_ subject: String) -> EditionStoreError { .init(code: .damaged, subject: subject) }
    package static let conflict = EditionStoreError(code: .conflict, subject: "")
    package static let busy = EditionStoreError(code: .busy, subject: "")

    /// Whether the same again may succeed.
    package var isTransient: Bool { code == .conflict || code == .busy }

    package var description: String { subject.isEmpty ? code.rawValue : "\(subject) \(code.rawValue)" }
}
