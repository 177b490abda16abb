import AgencyFiles
import CodeSets
import Foundation
import Testing

/// The rows of a read table as they are stored: sorted, equal ones once, fields parted by tabs.
func storedRows(_ table: ReadTable?) throws -> [String] {
    guard case .records(let builder) = try #require(table).contents else {
        Issue.record("the table holds no records")
        return []
    }
    return String(decoding: builder.sortedLines().bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}

func markup(_ text: String) -> AgencyFile { AgencyFile(name: "file.xml", content: .markup(Array(text.utf8))) }

/// The layouts of ICD-10 that take a file for theirs.
func icdLayouts(_ file: AgencyFile) -> [any CodeFileLayout] { ICDLayouts.all.filter { $0.recognises(file) } }

/// Reads a file with the one layout that recognises it.
func readICD(_ file: AgencyFile) throws -> ReadTable {
    let layouts = icdLayouts(file)
    try #require(layouts.count == 1, "\(layouts.map(\.name))")
    let tables = try layouts[0].read(file)
    return try #require(tables.first)
}

/// A line of the order file.
func orderLine(_ number: Int, _ code: String, _ flag: Int, _ title: String) -> String {
    let order = String(repeating: "0", count: 5 - "\(number)".count) + "\(number)"
    let short = title.prefix(60)
    return "\(order) \(code.padding(7)) \(flag) \(String(short).padding(60)) \(title)\r\n"
}

extension String {
    func padding(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}

/// Opens one of the agency's files that lie beside the repository.
func openAgencyFile(_ name: String) throws -> [AgencyFile] {
    let path = try #require(EditFiles.path(name))
    return try AgencyFile.open(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
}
