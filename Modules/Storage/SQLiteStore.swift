import Foundation
import GRDB

/// The SQLite file behind the domain's protocols.
package final class SQLiteStore: Sendable {
    private let pool: DatabasePool
    private let lock: WriterLock
    package let path: String

    /// Opens or makes the database at `path` and brings its schema up to date.
    /// - Parameter mustExist: true for commands that only make sense on an existing database.
    package init(path: String, mustExist: Bool = false) throws {
        self.path = path
        lock = WriterLock(path: path + ".lock")
        let exists = FileManager.default.fileExists(atPath: path)
        if mustExist && !exists { throw StorageError.missing }
        try SQLiteStore.makeFolder(for: path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
        }
        do {
            let lock = lock
            pool = try lock.holding {
                let pool = try DatabasePool(path: path, configuration: configuration)
                // DatabasePool sets NORMAL while it opens; a commit that was acknowledged must survive a power cut.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                try Schema.migrate(pool)
                return pool
            }
        } catch let error as DatabaseError {
            throw error.resultCode == .SQLITE_NOTADB ? StorageError.notADatabase : StorageError.cannotOpen
        }
        if !exists { chmod(path, 0o600) }
    }

    /// Reads from one consistent snapshot; it never waits for a writer.
    package func read<T: Sendable>(_ body: @Sendable (SQLiteSession) throws -> T) async throws -> T {
        try await pool.read { database in try body(SQLiteSession(database: database)) }
    }

    /// One durable transaction: everything in `body` happens, or nothing.
    package func write<T: Sendable>(_ body: @Sendable (SQLiteSession) throws -> T) async throws -> T {
        let lock = lock
        return try await pool.writeWithoutTransaction { database in
            try lock.holding {
                var result: T?
                try database.inTransaction(.immediate) {
                    result = try body(SQLiteSession(database: database))
                    return .commit
                }
                guard let result else { throw StorageError.damagedRow }
                return result
            }
        }
    }

    /// The writer's `PRAGMA synchronous`: 2 is FULL.
    package func synchronousLevel() async throws -> Int {
        try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
    }

    private static func makeFolder(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        if !FileManager.default.fileExists(atPath: folder.path) {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }
}

/// The store within one transaction or snapshot.
package struct SQLiteSession {
    let database: Database
}
