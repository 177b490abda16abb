/// Gathers the rows of a table and writes them sorted by their bytes, so that the same rows give the same file whatever
/// their order was.
package struct RecordTableBuilder: Sendable {
    package let schema: TableSchema
    private var text: [UInt8] = []
    private var starts: [Int] = []

    package init(_ schema: TableSchema) { self.schema = schema }

    package var count: Int { starts.count }

    /// Adds a row. Fields beyond the schema's columns are left out; tabs and line ends inside a field become blanks.
    package mutating func append(_ fields: [String]) {
        starts.append(text.count)
        for (column, field) in fields.prefix(schema.columns.count).enumerated() {
            if column > 0 { text.append(UInt8(ascii: "\t")) }
            for byte in field.utf8 { text.append(byte < 32 ? 32 : byte) }
        }
        while text.count > starts[starts.count - 1], text.last == UInt8(ascii: "\t") { text.removeLast() }
        text.append(UInt8(ascii: "\n"))
    }

    /// Adds the rows of another part of the table whose key columns no row here has.
    package mutating func merge(_ other: RecordTableBuilder) {
        let known = Set((0..<count).map { key(at: $0) })
        for index in 0..<other.count where !known.contains(other.key(at: index)) {
            starts.append(text.count)
            text += other.text[other.range(index)]
        }
    }

    private func range(_ index: Int) -> Range<Int> {
        starts[index]..<(index + 1 < starts.count ? starts[index + 1] : text.count)
    }

    private func key(at index: Int) -> ArraySlice<UInt8> {
        let line = text[range(index)]
        var columns = schema.keyColumns
        for position in line.indices where line[position] == UInt8(ascii: "\t") || line[position] == UInt8(ascii: "\n")
        {
            columns -= 1
            if columns <= 0 || line[position] == UInt8(ascii: "\n") { return line[..<position] }
        }
        return line
    }

    /// The sorted rows, each ended by a line feed, and how many there are. Rows that are equal in every field are kept
    /// once.
    package func sortedLines() -> (bytes: [UInt8], rows: Int) {
        let ends = starts.dropFirst() + [text.count]
        let lines = zip(starts, ends).map { $0..<$1 }
        return text.withUnsafeBufferPointer { text in
            let sorted = lines.sorted { text[$0].lexicographicallyPrecedes(text[$1]) }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.count)
            var rows = 0
            var last: Range<Int>?
            for line in sorted {
                if let last, text[last].elementsEqual(text[line]) { continue }
                bytes.append(contentsOf: text[line])
                rows += 1
                last = line
            }
            return (bytes, rows)
        }
    }
}
