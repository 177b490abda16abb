import Foundation
import Primitives
import Testing

@testable import X12

/// An independent judge: pyx12 checks what our writers make against its own maps of the guides.
///
/// It needs python3 and, the first time, the Python package index; without them the test says SKIPPED and passes.
@Suite("Acceptance by pyx12")
struct Pyx12AcceptanceTests {
    private static let requirement = "pyx12==4.0.0"

    private static var script: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/x12/validate_with_pyx12.py")
    }

    @Test("Claims of every shape get no error, and a 999 that accepts them")
    func claims() throws {
        guard let python = Self.python() else { return }
        var coverage: [String: [ProfessionalClaim]] = [
            "self": [Samples.selfClaim], "dependent": [Samples.dependentClaim], "secondary": [Samples.secondaryClaim],
            "mixed": Samples.batch.claims,
        ]
        var other = Samples.selfClaim
        other.billingProvider.name = .person(PersonName(last: "SOLO", first: "MAX"))
        other.billingProvider.taxIDQualifier = "SY"
        other.subscriber.name.first = "Zoë"
        coverage["providers"] = [Samples.selfClaim, other, Samples.selfClaim]
        for (name, claims) in coverage.sorted(by: { $0.key < $1.key }) {
            var batch = Samples.batch
            batch.claims = claims
            let written = batch.write()
            #expect(written.isSendable)
            let judged = try Self.validate(written.bytes, named: name, python)
            #expect(judged.isAccepted, "\(name): \(judged.output)")
            let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
            #expect(!answer.findings.hasBlocking)
            #expect(answer.acknowledgments.map(\.status) == ["A"])
            #expect(answer.acknowledgments.first?.sets.map(\.status) == ["A"])
        }
    }

    @Test("Our acknowledgments get no error")
    func acknowledgments() throws {
        guard let python = Self.python() else { return }
        let files = [
            "277ca": AcknowledgmentTests.claims.write(envelope: Samples.envelope).bytes,
            "999": AcknowledgmentTests.functional.write(envelope: Samples.envelope).bytes,
        ]
        for (name, bytes) in files {
            let judged = try Self.validate(bytes, named: name, python)
            #expect(judged.isAccepted, "\(name): \(judged.output)")
        }
    }

    @Test("The judge refuses a claim that is wrong, so its silence means something")
    func refusal() throws {
        guard let python = Self.python() else { return }
        let text = Samples.text(Samples.batch.write().bytes).replacing("*22*0~SBR*P*18*", with: "*22*0~SBR*Q*18*")
        let judged = try Self.validate(Array(text.utf8), named: "wrong", python)
        #expect(!judged.isAccepted)
        let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
        #expect(answer.acknowledgments.first?.isAccepted == false)
        #expect(answer.acknowledgments.first?.sets.first?.segmentErrors.first?.segmentID == "SBR")
    }

    private static func validate(
        _ bytes: [UInt8], named name: String, _ python: URL
    ) throws -> (isAccepted: Bool, output: String, acknowledgment: [UInt8]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-x12-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name + ".x12")
        try Data(bytes).write(to: file)
        let result = run(python, [script.path, file.path])
        let acknowledgment = (try? Data(contentsOf: file.appendingPathExtension("999"))) ?? Data()
        return (result.status == 0, result.output, [UInt8](acknowledgment))
    }

    /// A Python with pyx12 in a virtual environment that later runs use again; nil when it can not be made.
    private static let environment: URL? = {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-pyx12-4.0.0")
        let python = folder.appendingPathComponent("bin/python")
        let probe = ["-c", "import importlib.metadata as m; assert m.version('pyx12') == '4.0.0'"]
        if run(python, probe).status == 0 { return python }
        let env = URL(fileURLWithPath: "/usr/bin/env")
        guard run(env, ["python3", "-m", "venv", folder.path]).status == 0,
            run(python, ["-m", "pip", "install", "--quiet", requirement]).status == 0,
            run(python, probe).status == 0
        else { return nil }
        return python
    }()

    private static func python() -> URL? {
        if environment == nil { print("SKIPPED: pyx12 can not be had here (python3 or the package index is missing)") }
        return environment
    }

    private static func run(_ executable: URL, _ arguments: [String]) -> (status: Int32, output: String) {
        guard FileManager.default.isExecutableFile(atPath: executable.path) else { return (-1, "") }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return (-1, "") }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
