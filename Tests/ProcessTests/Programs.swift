import Foundation

/// The built programs, run as a person runs them.
enum Programs {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Where the build put them: beside the test bundle.
    static let folder: URL = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var place = bundle.deletingLastPathComponent()
        for _ in 0..<4 {
            if FileManager.default.isExecutableFile(atPath: place.appendingPathComponent("superbill").path) {
                return place
            }
            place = place.deletingLastPathComponent()
        }
        return repository.appendingPathComponent(".build/debug")
    }()

    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    static func start(_ name: String, _ arguments: [String], input: String? = nil) throws -> (Process, Pipe, Pipe) {
        let process = Process()
        process.executableURL = folder.appendingPathComponent(name)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["SUPERBILL_CONFIG"] = repository.appendingPathComponent("Config").path
        environment["SUPERBILL_DATABASE"] = nil
        environment["SWIFT_BACKTRACE"] = "enable=no"
        process.environment = environment
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        if let input {
            let pipe = Pipe()
            process.standardInput = pipe
            try process.run()
            pipe.fileHandleForWriting.write(Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        } else {
            process.standardInput = FileHandle.nullDevice
            try process.run()
        }
        return (process, output, errors)
    }

    @discardableResult
    static func superbill(_ arguments: [String], input: String? = nil) throws -> Result {
        let (process, output, errors) = try start("superbill", arguments, input: input)
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let remarked = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: String(decoding: said, as: UTF8.self), errors: String(decoding: remarked, as: UTF8.self))
    }
}

/// A folder with the demo's database, thrown away at the end.
final class DemoDatabase: Sendable {
    let folder: URL
    var path: String { folder.appendingPathComponent("demo/demo.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("superbill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Programs.superbill(["demo", "--database", folder.appendingPathComponent("x.sqlite").path])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}
