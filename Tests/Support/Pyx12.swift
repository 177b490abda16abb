package import Foundation

/// pyx12 4.0.0, an independent validator, in a Python environment of its own. Test-only.
package enum Pyx12 {
    private static let requirement = "pyx12==4.0.0"

    private static var script: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/x12/validate_with_pyx12.py")
    }

    /// False without python3, or when the package index cannot be reached the first time.
    package static var isAvailable: Bool { python != nil }

    /// Whether pyx12 finds nothing, what it says, and the 999 that it answers.
    package static func validate(
        _ bytes: [UInt8], named name: String
    ) throws -> (isAccepted: Bool, output: String, acknowledgment: [UInt8]) {
        guard let python else { throw CocoaError(.executableNotLoadable) }
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
    private static let python: URL? = {
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
