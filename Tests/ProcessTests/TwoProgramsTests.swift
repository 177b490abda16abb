import Coding
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle
import Testing

/// The command line and the server on one file, and sudden death. Run one after the other: they share the machine.
@Suite(.serialized) struct TwoProgramsTests {
    private static let password = "correct horse battery"

    private func port() -> Int { Int.random(in: 20_000..<50_000) }

    private func addUser(_ database: String) throws {
        let added = try Programs.superbill(
            ["user", "add", "maria", "--role", "administrator", "--password-stdin", "--database", database],
            input: Self.password + "\n")
        try #require(added.status == 0, "\(added.errors)")
    }

    /// Keys of patient payments in the account, as the books have them.
    private func paymentKeys(_ database: String, account: Int) throws -> Set<String> {
        struct Account: Decodable {
            struct Posted: Decodable {
                struct Transaction: Decodable { var key: String }
                var transaction: Transaction
            }
            var transactions: [Posted]
        }
        let shown = try Programs.superbill(["account", String(account), "--json", "--database", database])
        let decoded = try JSONDecoder().decode(Account.self, from: Data(shown.output.utf8))
        return Set(decoded.transactions.map(\.transaction.key).filter { $0.hasPrefix("patient-payment:") })
    }

    @Test func fiveHundredWritesFromEachLoseNothing() async throws {
        let database = try DemoDatabase()
        try addUser(database.path)
        let before = try paymentKeys(database.path, account: 103)
        let server = try await Server(database: database.path, port: port())
        try await server.signIn("maria", Self.password)
        let path = database.path

        let failures = try await withThrowingTaskGroup(of: [String].self) { group in
            group.addTask {
                var failures: [String] = []
                for number in 0..<500 {
                    let (status, body) = try await server.send(
                        "POST", "/api/v1/accounts/103/payments", json: ["amount": "0.01", "key": "http-\(number)"])
                    if !(200..<300).contains(status) { failures.append("http \(status) \(body)") }
                }
                return failures
            }
            group.addTask {
                var failures: [String] = []
                for number in 0..<500 {
                    let result = try Programs.superbill(
                        ["payment", "take", "103", "0.01", "--key", "cli-\(number)", "--database", path])
                    if result.status != 0 { failures.append("cli \(result.status) \(result.errors)") }
                }
                return failures
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        server.stop()
        #expect(failures.isEmpty, "\(failures.prefix(3))")
        #expect(try paymentKeys(path, account: 103).count == before.count + 1_000)
        #expect(try Programs.superbill(["doctor", "--database", path]).status == 0)
    }

    @Test func killedTwentyTimesItLosesNothingAcknowledged() async throws {
        let database = try DemoDatabase()
        try addUser(database.path)
        var acknowledged: Set<String> = []
        for round in 0..<20 {
            let server = try await Server(database: database.path, port: port())
            try await server.signIn("maria", Self.password)
            let moment = Duration.milliseconds(30 + (round * 37) % 200)
            let killer = Task {
                try? await Task.sleep(for: moment)
                server.killAtOnce()
            }
            var number = 0
            while true {
                let key = "round-\(round)-\(number)"
                guard
                    let (status, _) = try? await server.send(
                        "POST", "/api/v1/accounts/103/payments", json: ["amount": "0.01", "key": key]),
                    (200..<300).contains(status)
                else { break }
                acknowledged.insert("patient-payment:lakeside:103:\(key)")
                number += 1
            }
            await killer.value
            let doctor = try Programs.superbill(["doctor", "--database", database.path])
            #expect(doctor.status == 0, "round \(round): \(doctor.output)")
        }
        let kept = try paymentKeys(database.path, account: 103)
        #expect(acknowledged.subtracting(kept).isEmpty)
        #expect(acknowledged.count > 20)
    }

    /// `receive` is killed at different moments while it posts; run again, it finishes the work exactly once.
    @Test func postingThatIsKilledIsFinishedOnce() async throws {
        let sent = try await SentClaims()
        let expected = try sent.copy { folder in
            let database = folder.appendingPathComponent("office.sqlite").path
            try #require(try Programs.superbill(["receive", "--database", database]).status == 0)
            return try Programs.superbill(["report", "--json", "--database", database]).output
        }
        #expect(expected.contains("\"isBalanced\" : true"))
        for round in 0..<20 {
            try sent.copy { folder in
                let database = folder.appendingPathComponent("office.sqlite").path
                let (process, _, _) = try Programs.start("superbill", ["receive", "--database", database])
                usleep(UInt32(40 + round * 12) * 1_000)
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                let doctor = try Programs.superbill(["doctor", "--database", database])
                #expect(doctor.status == 0, "round \(round): \(doctor.output)")
                #expect(try Programs.superbill(["receive", "--database", database]).status == 0)
                #expect(try Programs.superbill(["report", "--json", "--database", database]).output == expected)
            }
        }
    }
}

/// An office whose claims have been sent and whose payers' answers wait in the inbox.
private final class SentClaims: Sendable {
    private let folder: URL

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        let config = Programs.repository.appendingPathComponent("Config")
        let workbench = try Workbench(
            configuration: Configuration.load(from: config),
            database: folder.appendingPathComponent("office.sqlite").path,
            clock: FixedClock(Timestamp(milliseconds: 1_790_586_000_000)))
        let context = WorkContext(actor: "tester", via: "cli")
        for clinic in ["lakeside", "riverbend"] {
            let records = config.appendingPathComponent("demo/\(clinic)")
            for name in try FileManager.default.contentsOfDirectory(atPath: records.path).sorted() {
                let bytes = [UInt8](try Data(contentsOf: records.appendingPathComponent(name)))
                _ = try await ImportRecords(workbench.office)(bytes, file: name, clinic: clinic, in: context)
            }
        }
        let coding = CodeEncounter(workbench.office)
        for visit in try await coding.visits(clinic: nil, limit: 100, in: context).map(\.key).sorted() {
            let desk = try await coding.propose(visit, in: context)
            _ = try await coding.decide(visit, desk.proposals.map { .init(.accepted, proposed: $0.code) }, in: context)
            _ = try await BuildClaim(workbench.office)(visit, in: context)
        }
        _ = try await SubmitBatch(workbench.office)(clinic: nil, in: context)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Works on a copy of the office and throws it away.
    @discardableResult
    func copy<T>(_ body: (URL) throws -> T) throws -> T {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: folder, to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        return try body(place)
    }
}
