import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

/// The agency's files beside the repository, for tests that are left out where they are not there.
enum EditFiles {
    static let folder: URL? = {
        let shared =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(filePath: $0) }
            ?? Place.root.deletingLastPathComponent().appending(path: "shared/data")
        let folder = shared.appending(path: "code-sets")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static func path(_ name: String) -> String? {
        guard let path = folder?.appending(path: name).path, FileManager.default.fileExists(atPath: path) else {
            return nil
        }
        return path
    }

    static func text(_ name: String) throws -> AgencyFile {
        let path = try #require(EditFiles.path(name))
        return AgencyFile(name: name, content: .text([UInt8](try Data(contentsOf: URL(filePath: path)))))
    }

    /// What a few lines of Python print, as a count that owes nothing to this code.
    static func python(_ script: String, _ arguments: String...) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return data
    }
}

func agencyText(_ text: String, name: String = "file.txt") -> AgencyFile {
    AgencyFile(name: name, content: .text(Array(text.utf8)))
}

func agencyBook(_ rows: [[String]]) -> AgencyFile {
    let numbered = rows.enumerated().map { Row(line: $0.offset + 1, fields: $0.element) }
    return AgencyFile(
        name: "file.xlsx", content: .workbook(Workbook(sheets: [Workbook.Sheet(name: "Sheet1", rows: numbered)])))
}

/// The pairs of a read table as they are found after writing and opening them.
func pairTable(_ table: ReadTable?) throws -> PairTable {
    guard case .pairs(let builder) = try #require(table).contents else { throw CancellationError() }
    return try PairTable(TableBytes(builder.finish()))
}
