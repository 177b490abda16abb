import Foundation
import Testing

/// The commands of `superbill x12`, as a person runs them.
@Suite struct X12CommandTests {
    private static let sets = Programs.repository.appendingPathComponent("Tests/Fixtures/x12/sets")

    private static func file(_ name: String) -> String { sets.appendingPathComponent(name).path }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: Self.sets.appendingPathComponent(name)), as: UTF8.self)
    }

    @Test func whatAFileHoldsIsCounted() throws {
        let result = try Programs.superbill(["x12", "stat", Self.file("837p.x12"), Self.file("835.x12")])
        #expect(result.status == 0)
        #expect(result.output.contains("005010X222A1"))
        #expect(result.output.contains("total"))
    }

    @Test func aSoundFileIsAccepted() throws {
        let result = try Programs.superbill(["x12", "validate", Self.file("837p.x12")])
        #expect(result.status == 0)
        #expect(result.output.hasSuffix("1 transaction, 1 of 1 claim accepted; 0 errors, 0 warnings\n"))
    }

    @Test func aFaultIsToldWithItsPlaceAndNoValue() throws {
        let faulty = try text("837p.x12").replacing("SBR*P*", with: "SBR*Q*")
        for jobs in ["1", "2"] {
            let result = try Programs.superbill(["x12", "validate", "--json", "--jobs", jobs], input: faulty)
            #expect(result.status == 1)
            let first = try #require(result.output.split(separator: "\n").first)
            let finding = try #require(
                try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: any Sendable])
            #expect(
                Set(finding.keys) == [
                    "file", "rule", "severity", "snip", "transaction", "loop", "segment", "element", "offset", "line",
                    "message", "fix",
                ])
            #expect(finding["rule"] as? String == "x12.element-code")
            #expect(finding["element"] as? String == "SBR01")
            #expect(finding["severity"] as? String == "error")
        }
    }

    @Test func whatIsNoInterchangeCanNotBeRead() throws {
        let result = try Programs.superbill(["x12", "validate"], input: "Dear Sir")
        #expect(result.status == 2)
        let missing = try Programs.superbill(["x12", "validate", "/no/such/file"])
        #expect(missing.status == 2)
        #expect(missing.errors.contains("/no/such/file"))
    }

    @Test func typedValuesComeAsOneLineEach() throws {
        let result = try Programs.superbill(["x12", "parse", "--json", Self.file("835.x12")])
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test func aLayoutIsTakenBackToTheByte() throws {
        let before = try text("837p.x12").replacing("\n", with: "")
        let laidOut = try Programs.superbill(["x12", "format"], input: before)
        #expect(laidOut.output.split(separator: "\n").count > 40)
        let back = try Programs.superbill(["x12", "format", "--unwrap"], input: laidOut.output)
        #expect(back.output == before)
    }

    @Test func theSameClaimChangedIsADifference() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let other = folder.appendingPathComponent("other.x12")
        try Data(try text("837p.x12").replacing("SBR*P*", with: "SBR*S*").utf8).write(to: other)
        #expect(try Programs.superbill(["x12", "diff", Self.file("837p.x12"), Self.file("837p.x12")]).status == 0)
        let result = try Programs.superbill(["x12", "diff", Self.file("837p.x12"), other.path])
        #expect(result.status == 1)
        #expect(result.output.contains("SBR01"))
    }

    @Test func anAnswerIsWrittenAndIsSound() throws {
        for kind in ["999", "277ca"] {
            let answer = try Programs.superbill(
                ["x12", "ack", "--kind", kind, "--date", "2026-11-23", Self.file("837p.x12")])
            #expect(answer.status == 0, "\(answer.errors)")
            let checked = try Programs.superbill(["x12", "validate"], input: answer.output)
            #expect(checked.status == 0, "\(checked.output)")
        }
    }

    /// The same seed gives the same pseudonyms; without it nothing tells who it was, and the file stays valid.
    @Test func aMaskedFileIsValidAndNamesNobody() throws {
        func masked(_ seed: String, _ name: String) throws -> String {
            let result = try Programs.superbill(["x12", "mask", "--seed", seed, Self.file(name)])
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        let once = try masked("a long enough seed", "837p.x12")
        #expect(try masked("a long enough seed", "837p.x12") == once)
        #expect(try masked("another long seed", "837p.x12") != once)
        let subscriber = try #require(try text("837p.x12").split(separator: "~").first { $0.contains("NM1*IL*") })
        #expect(!once.contains(subscriber.trimmingCharacters(in: .newlines)))
        #expect(try Programs.superbill(["x12", "validate"], input: once).status == 0)
        #expect(try Programs.superbill(["x12", "mask", "--seed", "short"], input: once).errors.contains("guessed"))
    }
}
