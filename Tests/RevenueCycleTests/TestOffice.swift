import Claims
import Coding
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle
import Synchronization

/// A clock that a test sets.
final class TestClock: BusinessClock {
    private let moment: Mutex<Timestamp>

    init(_ start: Timestamp) { moment = Mutex(start) }

    var now: Timestamp { moment.withLock { $0 } }

    func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// A whole office on a database and a configuration of its own, thrown away at the end.
final class TestOffice: Sendable {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The demo's day: 2026-09-28, 09:00 UTC.
    static let day = Timestamp(milliseconds: 1_790_586_000_000)

    let folder: URL
    let workbench: Workbench
    var office: Office { workbench.office }
    var databasePath: String { workbench.databasePath }
    let context = WorkContext(actor: "tester", via: "cli", reason: "test")

    /// - Parameter change: edits the copy of `Config` before it is read.
    init(clock: any BusinessClock = FixedClock(TestOffice.day), change: (URL) throws -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let config = folder.appendingPathComponent("Config")
        try FileManager.default.copyItem(at: Self.repository.appendingPathComponent("Config"), to: config)
        try change(config)
        workbench = try Workbench(
            configuration: Configuration.load(from: config),
            database: folder.appendingPathComponent("test.sqlite").path,
            clock: clock)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: repository.appendingPathComponent(path)))
    }

    /// Takes a demo file in and returns the newest visit's key.
    @discardableResult
    func importDemo(_ path: String) async throws -> Int64 {
        let clinic = String(path.split(separator: "/")[0])
        let report = try await ImportRecords(office)(
            Self.bytes("Config/demo/\(path)"), file: path, clinic: clinic, in: context)
        guard report.isAccepted else { throw UseCaseError.unreadable(path, report.findings) }
        return try await CodeEncounter(office).visits(clinic: clinic, limit: 100, in: context).map(\.key).max() ?? 0
    }

    /// Accepts every proposal of the visit and builds its claim.
    func buildClaim(_ visit: Int64) async throws -> BuildClaim.Result {
        let desk = try await CodeEncounter(office).propose(visit, in: context)
        _ = try await CodeEncounter(office).decide(
            visit, desk.proposals.map { .init(.accepted, proposed: $0.code) }, in: context)
        return try await BuildClaim(office)(visit, in: context)
    }

    /// The file with that ending that the simulator answered with.
    func answer(_ ending: String) throws -> [UInt8] {
        let inbox = folder.appendingPathComponent("simulator/in")
        for place in [inbox, inbox.appendingPathComponent("done")] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            if let name = names.sorted().first(where: { $0.hasSuffix(ending) }) {
                return [UInt8](try Data(contentsOf: place.appendingPathComponent(name)))
            }
        }
        throw UseCaseError.notFound("answer", ending)
    }
}

func replace(_ text: String, with other: String, in file: URL) throws {
    let content = try String(contentsOf: file, encoding: .utf8)
    guard content.contains(text) else { throw CocoaError(.fileReadCorruptFile) }
    try content.replacing(text, with: other).write(to: file, atomically: true, encoding: .utf8)
}
