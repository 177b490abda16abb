import AgencyFiles
import CodeSets
import Foundation
import Testing

/// The agencies' files of fee schedules, codes and lists beside the repository.
enum ListFiles {
    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(filePath: $0) }
            ?? root.deletingLastPathComponent().appending(path: "shared/data")
        let folder = shared.appending(path: "code-sets")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static var isThere: Bool { folder != nil }

    /// What is in a file, archives opened.
    static func open(_ name: String) throws -> [AgencyFile] {
        let folder = try #require(folder)
        return try AgencyFile.open(
            name: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }

    static func one(_ name: String) throws -> AgencyFile { try #require(try open(name).first) }
}

/// A text file made for a test.
func listText(_ text: String, name: String = "file.txt") -> AgencyFile {
    AgencyFile(name: name, content: .text(Array(text.utf8)))
}

/// The same rows as a workbook has them.
func listBook(_ rows: [[String]], name: String = "file.xlsx") -> AgencyFile {
    let rows = rows.enumerated().map { Row(line: $0.offset + 1, fields: $0.element) }
    return AgencyFile(
        name: name, content: .workbook(Workbook(sheets: [Workbook.Sheet(name: "Sheet1", rows: rows)])))
}

extension ReadTable {
    /// The rows as they are found after writing and opening them.
    var records: RecordTable {
        get throws {
            guard case .records(let builder) = contents else { throw CancellationError() }
            return RecordTable(TableBytes(builder.sortedLines().bytes), from: 0)
        }
    }
}

/// Names of the layouts that take a file for theirs.
func layouts(of file: AgencyFile) -> [String] {
    ListLayouts.all.filter { $0.recognises(file) }.map(\.name)
}

/// Reads a file with the only layout that takes it for its own.
func readList(_ file: AgencyFile) throws -> [ReadTable] {
    let layouts = ListLayouts.all.filter { $0.recognises(file) }
    try #require(layouts.count == 1, "\(layouts.map(\.name))")
    return try layouts[0].read(file)
}
