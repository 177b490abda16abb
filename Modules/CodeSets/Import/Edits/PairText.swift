import AgencyFiles

/// Cuts a text of pairs into rows and fields where it lies in memory: a release has millions of rows.
struct PairText {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let columns: PairColumns

    /// A quoted field that is longer was never closed; its quote counts as text.
    private static let quotedMax = 1 << 16
    /// Fields beyond these are not looked at.
    private static let fieldsMax = 32

    init(_ bytes: [UInt8], columns: PairColumns) {
        self.bytes = bytes
        delimiter = DelimitedText.delimiter(of: bytes)
        self.columns = columns
    }

    /// A row of a workbook, as if it stood in a text.
    static func read(_ row: Row, into reader: inout PairReader) throws(PairTableError) {
        let line = Array(row.fields.map { $0.filter { $0 != "\t" } }.joined(separator: "\t").utf8)
        var fields: [Range<Int>] = []
        var start = 0
        for end in line.indices where line[end] == 9 {
            fields.append(start..<end)
            start = end + 1
        }
        fields.append(start..<line.count)
        try line.withUnsafeBufferPointer { line throws(PairTableError) in
            try reader.read(line, fields, line: row.line, isLast: false)
        }
    }

    /// - Parameter header: the line of the header, which is not data, like those before it.
    func read(after header: Int, into reader: inout PairReader) throws(PairTableError) {
        try bytes.withUnsafeBufferPointer { bytes throws(PairTableError) in
            var cursor = Cursor(bytes: bytes, delimiter: delimiter)
            var fields: [Range<Int>] = []
            fields.reserveCapacity(PairText.fieldsMax)
            while cursor.position < bytes.count {
                let line = cursor.line
                cursor.row(into: &fields)
                if line <= header || fields.count == 1 && fields[0].isEmpty { continue }
                let isLast = cursor.position >= bytes.count && !cursor.endedLine
                try reader.read(bytes, fields, line: line, isLast: isLast)
            }
        }
    }

    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        let delimiter: UInt8
        var position: Int
        var line = 1
        /// Whether the last row ended with a line end rather than with the text.
        var endedLine = false

        init(bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
            self.bytes = bytes
            self.delimiter = delimiter
            position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        }

        mutating func row(into fields: inout [Range<Int>]) {
            fields.removeAll(keepingCapacity: true)
            endedLine = false
            while true {
                let field = bytes.indices.contains(position) && bytes[position] == 34 ? quoted() : plain()
                if fields.count < PairText.fieldsMax { fields.append(field) }
                guard position < bytes.count else { return }
                let byte = bytes[position]
                position += 1
                if byte == delimiter { continue }
                if byte == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
                line += 1
                endedLine = true
                return
            }
        }

        private mutating func plain() -> Range<Int> {
            let start = position
            while position < bytes.count, bytes[position] != delimiter, bytes[position] != 10, bytes[position] != 13 {
                position += 1
            }
            return start..<position
        }

        /// What stands between the quotes; doubled quotes stay doubled, for only reasons could hold them.
        private mutating func quoted() -> Range<Int> {
            let start = position + 1
            let limit = min(bytes.count, start + PairText.quotedMax)
            var end = start
            var lines = 0
            while end < limit {
                if bytes[end] == 34 {
                    guard end + 1 < limit, bytes[end + 1] == 34 else { break }
                    end += 1
                } else if bytes[end] == 10 || bytes[end] == 13 && !(end + 1 < limit && bytes[end + 1] == 10) {
                    lines += 1
                }
                end += 1
            }
            guard end < limit else { return plain() }
            position = end + 1
            line += lines
            _ = plain()
            return start..<end
        }
    }
}
