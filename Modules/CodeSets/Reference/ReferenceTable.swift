package import Primitives

/// One of the small tables that ship with the program as tab-separated text: what it is, where it is from and its rows,
/// each found by its key. The head of the file says the stamps (`# release: …`) and the names of the columns.
package struct ReferenceTable: Sendable {
    package struct Row: Sendable, Hashable {
        package let key: String
        /// Values by column, the key's among them; empty ones are left out.
        package let fields: [Field]

        package subscript(_ column: String) -> String? { fields.first { $0.name == column }?.value }
    }

    package struct Field: Sendable, Hashable, Codable {
        package let name: String
        package let value: String
    }

    package let columns: [String]
    package let release: String
    package let effectiveFrom: CalendarDate?
    package let effectiveTo: CalendarDate?
    package let source: String
    package let sha256: String
    private let rows: [[String]]
    private let positions: [String: Int]
    private let keyColumns: Int

    /// - Parameter keyColumns: how many columns together tell a row from the others.
    /// - Throws: ``CodeSetFileError`` `.malformed` for a row with too many columns, without a key, or with the key of
    ///   an earlier one.
    init(_ file: CodeSetFile, keyColumns: Int = 1) throws(CodeSetFileError) {
        let head = ReferenceTable.head(file)
        columns = head.columns
        release = head.stamps["release"] ?? ""
        effectiveFrom = head.stamps["effective-from"].flatMap { CalendarDate(iso: $0) }
        effectiveTo = head.stamps["effective-to"].flatMap { CalendarDate(iso: $0) }
        source = head.stamps["source"] ?? ""
        sha256 = String((head.stamps["sha256"] ?? "").prefix { $0 != " " })
        self.keyColumns = keyColumns
        rows = try file.rows(columns: keyColumns)
        var positions: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            let key = row.prefix(keyColumns).joined(separator: "\t")
            guard !row[0].isEmpty, row.count <= columns.count, positions.updateValue(index, forKey: key) == nil else {
                throw .malformed(file: file.name, line: file.line(ofRow: index))
            }
        }
        self.positions = positions
    }

    package var count: Int { rows.count }
    package var all: [Row] { rows.indices.map { row(at: $0) } }

    /// - Parameter key: the values of the key columns.
    package func row(_ key: String...) -> Row? { positions[key.joined(separator: "\t")].map { row(at: $0) } }

    private func row(at index: Int) -> Row {
        let fields = zip(columns, rows[index]).filter { !$0.1.isEmpty }.map { Field(name: $0, value: $1) }
        return Row(key: rows[index].prefix(keyColumns).joined(separator: " "), fields: fields)
    }

    /// The last comment before the first row names the columns; comments of the form `# name: value` are stamps.
    private static func head(_ file: CodeSetFile) -> (columns: [String], stamps: [String: String]) {
        var columns: [String] = []
        var stamps: [String: String] = [:]
        for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
            guard line.first == UInt8(ascii: "#") else { break }
            let text = String(decoding: line.dropFirst(2), as: UTF8.self)
            columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let parts = text.split(separator: ":", maxSplits: 1)
            if parts.count == 2, !parts[0].contains(" ") {
                stamps[String(parts[0])] = String(parts[1].drop { $0 == " " })
            }
        }
        return (columns, stamps)
    }
}
