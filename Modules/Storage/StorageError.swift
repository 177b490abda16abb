/// Why the store cannot be used. It never holds a value from the database.
package struct StorageError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable {
        case lockUnavailable, busy, notADatabase, newerSchema, missing, cannotOpen, damagedRow
    }
    private let code: Code

    package static let lockUnavailable = StorageError(code: .lockUnavailable)
    package static let busy = StorageError(code: .busy)
    package static let notADatabase = StorageError(code: .notADatabase)
    package static let newerSchema = StorageError(code: .newerSchema)
    package static let missing = StorageError(code: .missing)
    package static let cannotOpen = StorageError(code: .cannotOpen)
    package static let damagedRow = StorageError(code: .damagedRow)

    package var description: String {
        switch code {
        case .lockUnavailable: "the lock file beside the database cannot be opened; check the folder's permissions"
        case .busy: "another process has been writing for more than 30 seconds; try again"
        case .notADatabase: "the file is not a Superbill database"
        case .newerSchema: "the database was made by a newer version of Superbill; update this program"
        case .missing: "the database does not exist; check the path, or begin one with superbill import"
        case .cannotOpen: "the database cannot be opened; check the path and its permissions"
        case .damagedRow: "a stored row cannot be read; run superbill doctor"
        }
    }
}
