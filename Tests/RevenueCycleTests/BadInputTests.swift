import Compliance
import Foundation
import Primitives
import Records
import RevenueCycle
import Testing

@Suite struct BadInputTests {
    private static let bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}"

    /// Name, content, and whether a position is known.
    static let hostile: [(String, [UInt8])] = [
        ("zero bytes", []),
        ("truncated", Array(bundle.utf8.dropLast(5))),
        ("nested 100,000 deep", Array(String(repeating: "[", count: 100_000).utf8)),
        ("duplicate key", Array("{\"resourceType\":\"Bundle\",\"resourceType\":\"Bundle\"}".utf8)),
        ("NUL", [0x7B, 0x00, 0x7D]),
        ("UTF-16", [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]),
        ("invalid UTF-8", Array("{\"a\":\"".utf8) + [0xFF, 0xC0] + Array("\"}".utf8)),
        ("not FHIR", Array("{\"hello\":1}".utf8)),
        ("a list", Array("[1,2,3]".utf8)),
        ("plain words", Array("hello".utf8)),
        ("note without header end", Array("---\npatient: x\n".utf8)),
        ("note with unknown key", Array("---\npatient: x\ndaet: 2026-01-01\n---\ntext\n".utf8)),
        (
            "note with a day that does not exist",
            Array("---\npatient: x\nname: A, B\ndate: 2026-02-30\n---\ntext\n".utf8)
        ),
    ]

    @Test(arguments: hostile.indices) func isRefusedWithAPositionAndChangesNothing(_ index: Int) async throws {
        let (name, bytes) = Self.hostile[index]
        let test = try TestOffice()
        let report = try await ImportRecords(test.office)(bytes, file: "bad", clinic: "lakeside", in: test.context)
        #expect(!report.isAccepted, "\(name)")
        let finding = try #require(report.findings.first { $0.severity == .error }, "\(name)")
        #expect(finding.location.file == "bad")
        #expect(try await test.office.store.read { try $0.visitCount(clinic: nil) } == 0)
        #expect(
            try await CheckIntegrity(test.office).verifyAudit().records == 0,
            "\(name): nothing happened, nothing is written")
    }

    static let remittances: [[UInt8]] = [
        [], Array("ISA".utf8), Array(repeating: 0, count: 500), Array("hello".utf8),
        Array(String(repeating: "ISA*", count: 10_000).utf8), Array(repeating: 0xFF, count: 4_096),
    ]

    @Test(arguments: remittances.indices) func aBadRemittanceChangesNothing(_ index: Int) async throws {
        let test = try TestOffice()
        await #expect(throws: UseCaseError.self) {
            _ = try await PostRemittance(test.office)(Self.remittances[index], file: "bad.835", in: test.context)
        }
        #expect(try await CheckIntegrity(test.office).verifyAudit().records == 0)
    }

    /// P1: damage never posts money that the clean file did not have.
    @Test func aDamagedRemittanceNeverPostsMoreMoney() async throws {
        let test = try TestOffice()
        _ = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
        let clean = try test.answer(".835")
        var state: UInt64 = 20_261_123
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        for _ in 0..<150 {
            var damaged = clean
            damaged[next(damaged.count)] = UInt8(next(256))
            _ = try? await PostRemittance(test.office)(damaged, file: "damaged.835", in: test.context)
        }
        let rows = try await OwnerReport(test.office)(in: test.context)
        let checks = try await CheckIntegrity(test.office)().checks
        #expect(checks.filter { !$0.isSound }.isEmpty)
        let paid = try Money.sum(rows.map(\.insurancePaid))
        let clinic = try #require(rows.first { $0.clinic == "lakeside" })
        #expect(rows.filter { !$0.isBalanced }.isEmpty)
        #expect(paid <= clinic.charged)
    }

    @Test func importingTheSameFileAgainChangesNothing() async throws {
        let test = try TestOffice()
        try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")
        let again = try await ImportRecords(test.office)(
            TestOffice.bytes("Config/demo/lakeside/01-diabetes-kidney-disease.json"), file: "renamed.json",
            clinic: "lakeside", in: test.context)
        #expect(again.wasKnown)
        #expect(again.counts.new == 0)
        #expect(again.counts.changed == 0)
    }

    @Test func whatWasReceivedIsKeptByteForByte() async throws {
        let test = try TestOffice()
        let bytes = try TestOffice.bytes("Config/demo/lakeside/01-diabetes-kidney-disease.json")
        try await test.importDemo("lakeside/01-diabetes-kidney-disease.json")
        let stored = try await test.office.store.read { session in
            try session.auditRecords(from: 1, limit: 1).first.flatMap { try session.document(hash: $0.event.subject) }?
                .bytes
        }
        #expect(stored == bytes)
    }
}
