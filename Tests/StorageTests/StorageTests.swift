import Claims
import Compliance
import Foundation
import GRDB
import Payments
import Primitives
import Records
import Storage
import Testing

/// A database file in a folder of its own.
private final class TemporaryStore {
    let folder: URL
    var path: String { folder.appendingPathComponent("books.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open() throws -> SQLiteStore { try SQLiteStore(path: path) }
    func raw() throws -> DatabaseQueue { try DatabaseQueue(path: path) }
}

private let now = Timestamp(milliseconds: 1_790_586_000_000)

private func payment(_ key: String, _ cents: Int64 = 100) throws -> LedgerTransaction {
    try LedgerTransaction(
        key: key, clinic: "lakeside", kind: .patientPayment, date: now.date, memo: "test",
        entries: [LedgerEntry(.cash, Money(cents: cents)), LedgerEntry(.unapplied, Money(cents: -cents))])
}

private func event(_ subject: String) -> AuditEvent {
    AuditEvent(at: now, actor: "tester", via: "cli", action: .create, subjectKind: "test", subject: subject)
}

@Suite struct StorageTests {
    @Test func theWriterIsFullySynchronous() async throws {
        let place = try TemporaryStore()
        #expect(try await place.open().synchronousLevel() == 2)
    }

    @Test(arguments: [
        "UPDATE ledger_entries SET amount_cents = amount_cents + 1", "DELETE FROM ledger_entries",
        "UPDATE ledger_transactions SET memo = 'x'", "DELETE FROM ledger_transactions",
        "UPDATE audit SET actor = 'x'", "DELETE FROM audit", "DELETE FROM documents",
    ])
    func evidenceRefusesUpdateAndDelete(_ attack: String) async throws {
        let place = try TemporaryStore()
        let store = try place.open()
        try await store.write { session in
            _ = try session.post(payment("p1"), by: "tester", at: now)
            try session.append(event("1"))
            _ = try session.add(
                .init(
                    hash: AuditChain.hexadecimalHash(of: [1]), clinic: "lakeside", name: "x", kind: .other,
                    direction: .received, bytes: [1], at: now, by: "tester"))
        }
        let raw = try place.raw()
        #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: attack) } }
    }

    @Test func theSameKeyPostsOnceAndOtherContentIsRefused() async throws {
        let place = try TemporaryStore()
        let store = try place.open()
        let first = try await store.write { try $0.post(payment("p1"), by: "a", at: now) }
        let second = try await store.write { try $0.post(payment("p1"), by: "b", at: now.adding(seconds: 5)) }
        #expect(first == .posted)
        #expect(second == .replayed)
        await #expect(throws: LedgerError.keyReused) {
            _ = try await store.write { try $0.post(payment("p1", 200), by: "a", at: now) }
        }
        let cash = try await store.read { try $0.balances(clinic: "lakeside").total(.cash) }
        #expect(cash == Money(cents: 100))
    }

    @Test func aFailedWriteLeavesNothing() async throws {
        struct Stop: Error {}
        let place = try TemporaryStore()
        let store = try place.open()
        await #expect(throws: Stop.self) {
            try await store.write { session in
                _ = try session.post(payment("p1"), by: "a", at: now)
                try session.append(event("1"))
                throw Stop()
            }
        }
        #expect(try await store.read { try $0.transaction(key: "p1") } == nil)
        #expect(try await store.read { try $0.auditHead()?.sequence } == nil)
    }

    /// D8: two processes' worth of connections write at once; nobody is told that the database is locked.
    @Test func twoStoresOnOneFileLoseNothing() async throws {
        let place = try TemporaryStore()
        let stores = [try place.open(), try place.open()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, store) in stores.enumerated() {
                for number in 0..<100 {
                    group.addTask {
                        _ = try await store.write { session in
                            try session.append(event("\(index)-\(number)"))
                            return try session.post(payment("\(index)-\(number)"), by: "a", at: now)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let cash = try await stores[0].read { try $0.balances(clinic: nil).total(.cash) }
        #expect(cash == Money(cents: 20_000))
        #expect(try await findings(stores[0]).isEmpty)
    }

    private func findings(_ store: SQLiteStore) async throws -> [Finding] {
        try await store.read { try $0.integrityChecks().flatMap(\.findings) }
    }

    /// L16 in small: each of these is done behind the program's back, and the doctor names it.
    @Test(arguments: [
        "UPDATE ledger_entries SET amount_cents = amount_cents + 1 WHERE id = 1",
        "UPDATE ledger_entries SET amount_cents = amount_cents * 2",
        "DELETE FROM ledger_entries WHERE id = 1",
        "UPDATE ledger_entries SET account = 'write-off' WHERE account = 'cash'",
        "UPDATE ledger_entries SET clinic = 'riverbend' WHERE id = 1",
        "UPDATE ledger_transactions SET memo = 'x' WHERE id = 1",
        "UPDATE ledger_transactions SET date = '2020-01-01' WHERE id = 2",
        "UPDATE ledger_transactions SET by = 'x' WHERE id = 1",
        "DELETE FROM ledger_transactions WHERE id = 2", "UPDATE audit SET actor = 'x' WHERE sequence = 1",
        "UPDATE audit SET detail = 'x' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 1",
        "DELETE FROM audit WHERE sequence = 3", "DELETE FROM audit",
        "UPDATE audit SET hash = previous_hash WHERE sequence = 2", "UPDATE documents SET bytes = x'00'",
    ])
    func theDoctorFindsWhatWasTamperedWith(_ attack: String) async throws {
        let place = try TemporaryStore()
        do {
            let store = try place.open()
            try await store.write { session in
                for number in 1...3 {
                    _ = try session.post(payment("p\(number)"), by: "tester", at: now)
                    try session.append(event(String(number)))
                }
                _ = try session.add(
                    .init(
                        hash: AuditChain.hexadecimalHash(of: [1]), clinic: "lakeside", name: "x", kind: .other,
                        direction: .received, bytes: [1], at: now, by: "tester"))
            }
            #expect(try await findings(store).isEmpty)
        }
        var configuration = GRDB.Configuration()
        configuration.foreignKeysEnabled = false
        let raw = try DatabaseQueue(path: place.path, configuration: configuration)
        try await raw.write { database in
            for table in ["ledger_entries", "ledger_transactions", "audit", "documents"] {
                try database.execute(sql: "DROP TRIGGER \(table)_no_update; DROP TRIGGER \(table)_no_delete")
            }
            try database.execute(sql: attack)
        }
        #expect(try await !findings(place.open()).isEmpty)
    }

    @Test func whatIsNotOurDatabaseIsRefused() throws {
        let place = try TemporaryStore()
        try Data("this is not a database, it is a letter to the payer".utf8).write(to: URL(fileURLWithPath: place.path))
        #expect(throws: StorageError.notADatabase) { _ = try place.open() }
        #expect(throws: StorageError.missing) {
            _ = try SQLiteStore(path: place.folder.appendingPathComponent("none.sqlite").path, mustExist: true)
        }
    }

    @Test func aNewerSchemaIsRefused() throws {
        let place = try TemporaryStore()
        _ = try place.open()
        try place.raw().write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future')") }
        #expect(throws: StorageError.newerSchema) { _ = try place.open() }
    }
}
