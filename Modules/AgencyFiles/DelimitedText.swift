/// Rows of comma or tab separated text as spreadsheets write it (RFC 4180): fields may stand in quotes, a quoted field
/// may hold delimiters, line ends and doubled quotes. Lines end in LF, CRLF or CR; empty lines are left out. A quote
/// inside an unquoted field is kept; a quote that is never closed ends with the text.
package struct DelimitedText: Sendable, Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var position: Int
    private var line = 1

    /// More fields than any agency's table has; the rest of such a row is left out.
    private static let fieldsMax = 1_024

    package init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Comma or tab, whichever the first 64 KiB hold more often.
    package static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var commas = 0
        var tabs = 0
        for byte in bytes.prefix(1 << 16) {
            if byte == UInt8(ascii: ",") { commas += 1 }
            if byte == UInt8(ascii: "\t") { tabs += 1 }
        }
        return tabs > commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    }

    package mutating func next() -> Row? {
        while position < bytes.count {
            let first = line
            let fields = row()
            if fields.count > 1 || fields.first?.isEmpty == false { return Row(line: first, fields: fields) }
        }
        return nil
    }

    private mutating func row() -> [String] {
        var fields: [String] = []
        while true {
            let field = field()
            if fields.count < DelimitedText.fieldsMax { fields.append(field) }
            guard position < bytes.count else { return fields }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            if byte == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
            line += 1
            return fields
        }
    }

    /// Leaves the position at the delimiter or line end after the field.
    private mutating func field() -> String {
        var start = position
        while start < bytes.count, bytes[start] == 32 { start += 1 }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
            let end = bytes[position...].firstIndex { $0 == delimiter || $0 == 10 || $0 == 13 } ?? bytes.count
            defer { position = end }
            return DecodedText.string(bytes[position..<end]).trimmed
        }
        var value: [UInt8] = []
        position = start + 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
                position += 1
            }
            if byte == 10 || byte == 13 && !(position < bytes.count && bytes[position] == 10) { line += 1 }
            value.append(byte)
        }
        while position < bytes.count, bytes[position] != delimiter, bytes[position] != 10, bytes[position] != 13 {
            value.append(bytes[position])
            position += 1
        }
        return DecodedText.string(value[...]).trimmed
    }
}

/// Lines of a text with their 1-based numbers, decoded, without their ends (LF, CRLF or CR). Empty lines are given too.
package struct TextLines: Sendable, Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private var line = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    package mutating func next() -> (line: Int, text: String)? {
        guard position < bytes.count else { return nil }
        line += 1
        let end = bytes[position...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        let text = DecodedText.string(bytes[position..<end])
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == 13, bytes[end + 1] == 10 { position += 1 }
        return (line, text)
    }
}
