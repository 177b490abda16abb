import Foundation
import Testing

@Suite("Stamps of the code tables", .enabled(if: TableStamps.hasPython, "python3 is missing"))
struct TableStampTests {
    @Test("every table has its release, dates, source and the checksum of its rows")
    func stamps() throws {
        let (status, text) = try TableStamps.check(Repository.root.appendingPathComponent("Config/code-sets"))
        #expect(status == 0, "\(text)")
        #expect(text.contains("as they should be"))
    }

    @Test("a row that changed without its stamp is noticed")
    func changed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stamps-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: Repository.root.appendingPathComponent("Config/code-sets"), to: folder)
        let table = folder.appendingPathComponent("states.tsv")
        let text = try String(contentsOf: table, encoding: .utf8)
        try (text + "ZZ\tNowhere\n").write(to: table, atomically: true, encoding: .utf8)
        let (status, complaint) = try TableStamps.check(folder)
        #expect(status != 0)
        #expect(complaint.contains("states.tsv"))
    }
}

private enum TableStamps {
    static var hasPython: Bool { (try? run(["-c", "pass"]).status) == 0 }

    static func check(_ folder: URL) throws -> (status: Int32, text: String) {
        try run([folder.appendingPathComponent("stamp_tables.py").path, "--check"])
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
