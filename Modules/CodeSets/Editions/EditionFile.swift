/// How a table of an edition is written into a file: two lines of header, then the rows in the form of their kind.
///
/// The file holds only rows. Release and dates stand in the journal, so the same rows have the same hash whenever they
/// were published.
package enum EditionFile {
    package enum Form: String, Sendable { case records, pairs, tabular }

    /// A table that is open for looking up.
    package enum Table: Sendable {
        case records(RecordTable)
        case pairs(PairTable)
        case tabular(TabularList)
    }

    private static let magic = "superbill-edition 1"

    /// - Returns: the file's bytes and how many rows the table holds.
    package static func write(_ contents: ReadTable.Contents, table: String) -> (bytes: [UInt8], rows: Int) {
        switch contents {
        case .records(let builder):
            let (lines, rows) = builder.sortedLines()
            return (header(.records, table) + lines, rows)
        case .pairs(var builder):
            builder.compact()
            let pairs = builder.finish()
            // Pairs are read by words of up to eight bytes, so they begin on such a boundary.
            return (header(.pairs, table, alignedTo: 16) + pairs, builder.count)
        case .tabular(let bytes):
            return (header(.tabular, table) + bytes, codes(in: bytes))
        }
    }

    /// What the header of a tabular list says.
    private static func codes(in tabular: [UInt8]) -> Int {
        for line in tabular.prefix(2_000).split(separator: UInt8(ascii: "\n"), maxSplits: 12) {
            let words = String(decoding: line.prefix(100), as: UTF8.self).split(separator: " ")
            if words.count == 2, words[0] == "codes", let codes = Int(words[1]) { return codes }
        }
        return 0
    }

    /// Opens what ``write(_:table:)`` wrote.
    package static func open(_ bytes: TableBytes, name: String) throws(CodeSetFileError) -> Table {
        let (form, start) = try readHeader(bytes, name: name)
        switch form {
        case .records: return .records(RecordTable(bytes, from: start))
        case .pairs: return .pairs(try PairTable(bytes, from: start, name: name))
        case .tabular:
            let copy = bytes.withUnsafeBytes { Array($0[start...]) }
            return .tabular(try TabularReader.read(CodeSetFile(name: name, bytes: copy)))
        }
    }

    private static func header(_ form: Form, _ table: String, alignedTo alignment: Int = 1) -> [UInt8] {
        var line = "\(magic)\n\(form.rawValue) \(table)"
        let rest = (line.utf8.count + 1) % alignment
        if rest != 0 { line += String(repeating: " ", count: alignment - rest) }
        return Array((line + "\n").utf8)
    }

    private static func readHeader(_ bytes: TableBytes, name: String) throws(CodeSetFileError) -> (Form, Int) {
        let head = bytes.withUnsafeBytes { Array($0.prefix(200)) }
        let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3, String(decoding: lines[0], as: UTF8.self) == magic,
            let word = lines[1].split(separator: 32).first,
            let form = Form(rawValue: String(decoding: word, as: UTF8.self))
        else { throw .malformed(file: name, line: 1) }
        return (form, lines[0].count + lines[1].count + 2)
    }
}
