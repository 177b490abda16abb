import Claims
import Coding
import Foundation
import Primitives
import Records
import RevenueCycle
import TestSupport
import Testing
import X12

/// The files that the demo's visits are sent in.
@Suite struct DemoFileTests {
    /// Every 837P of the demo, primary and secondary claims alike.
    private func sentFiles() async throws -> [(name: String, bytes: [UInt8])] {
        let test = try TestOffice()
        for clinic in ["lakeside", "riverbend"] {
            let folder = TestOffice.repository.appendingPathComponent("Config/demo/\(clinic)")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                try await test.importDemo("\(clinic)/\(name)")
            }
        }
        for visit in try await CodeEncounter(test.office).visits(clinic: nil, limit: 100, in: test.context) {
            _ = try await test.buildClaim(visit.key)
        }
        for _ in 0..<2 {
            _ = try await SubmitBatch(test.office)(clinic: nil, in: test.context)
            _ = try await ReceiveAnswers(test.office)(in: test.context)
        }
        let outbox = test.folder.appendingPathComponent("simulator/out")
        return try FileManager.default.contentsOfDirectory(atPath: outbox.path).sorted().map { name in
            (name, [UInt8](try Data(contentsOf: outbox.appendingPathComponent(name))))
        }
    }

    @Test func everyFileReadsBackWithoutAFinding() async throws {
        let files = try await sentFiles()
        #expect(files.count >= 6)
        let readings = files.map { Professional837.read($0.bytes) }
        #expect(readings.flatMap(\.findings).isEmpty)
        #expect(readings.flatMap(\.claims).flatMap(\.findings).isEmpty)
        #expect(readings.flatMap(\.claims).count >= 13)
        #expect(readings.flatMap(\.claims).contains { $0.claim.responsibility == "S" })
        #expect(readings.flatMap(\.claims).contains { $0.claim.patientRelationship != "18" })
    }

    @Test(.enabled(if: Pyx12.isAvailable, "python3 or the Python package index is missing"))
    func pyx12AcceptsEveryFileWithoutAFinding() async throws {
        for file in try await sentFiles() {
            let judged = try Pyx12.validate(file.bytes, named: file.name)
            #expect(judged.isAccepted, "\(file.name): \(judged.output)")
            #expect(!judged.output.lowercased().contains("error"), "\(file.name): \(judged.output)")
            let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
            #expect(answer.acknowledgments.map(\.status) == ["A"])
            #expect(answer.acknowledgments.flatMap(\.sets).flatMap(\.segmentErrors).isEmpty)
        }
    }
}
