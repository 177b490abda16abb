/// A Swift file with its comments and the contents of its string literals blanked out, so that a scanner sees only code.
struct SwiftSource: Sendable {
    /// A string literal of the file.
    struct Literal: Equatable, Sendable {
        /// Offset of the opening quote.
        let offset: Int
        /// What stands between the quotes, as written.
        let text: String
        let isInterpolated: Bool
    }

    struct Word: Equatable, Sendable {
        let text: String
        let range: Range<Int>
    }

    /// From the repository's root.
    let path: String
    let text: String
    /// As long as the file; blanked bytes are spaces, line ends stay. Code inside an interpolation stays too.
    let code: [UInt8]
    let literals: [Literal]
    private let lineStarts: [Int]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var lexer = SwiftLexer(bytes: Array(text.utf8))
        lexer.scan(insideInterpolation: false)
        code = lexer.code
        literals = lexer.literals
        lineStarts = [0] + code.indices.filter { lexer.code[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The lines of the file as written.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines without comments and string contents.
    var codeLines: [Substring] {
        String(decoding: code, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The line, from 1, of a byte offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    func violation(at offset: Int, _ what: String) -> Violation {
        Violation(path: path, line: line(at: offset), what: what)
    }

    /// Identifiers and keywords of the code, in order.
    var words: [Word] {
        var words: [Word] = []
        var start: Int?
        for (index, byte) in code.enumerated() {
            if SwiftSource.isWordByte(byte) {
                start = start ?? index
            } else if let begin = start {
                words.append(Word(text: String(decoding: code[begin..<index], as: UTF8.self), range: begin..<index))
                start = nil
            }
        }
        if let begin = start {
            words.append(Word(text: String(decoding: code[begin...], as: UTF8.self), range: begin..<code.count))
        }
        return words
    }

    func byte(at offset: Int) -> UInt8? { code.indices.contains(offset) ? code[offset] : nil }

    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}

/// Tells code from comments and strings. It knows nested comments, multi-line and raw strings, and interpolation; it
/// does not know regular-expression literals, which the house does not use.
private struct SwiftLexer {
    let bytes: [UInt8]
    var code: [UInt8]
    var literals: [SwiftSource.Literal] = []
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
        code = bytes
    }

    /// Reads code; inside an interpolation it stops behind the parenthesis that ends it.
    mutating func scan(insideInterpolation: Bool) {
        var depth = 0
        while position < bytes.count {
            if starts("//") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank() }
            } else if starts("/*") {
                blankComment()
            } else if let hashes = openingHashes() {
                scanString(hashes: hashes)
            } else {
                if bytes[position] == UInt8(ascii: "(") { depth += 1 }
                if bytes[position] == UInt8(ascii: ")") {
                    depth -= 1
                    if insideInterpolation, depth < 0 {
                        position += 1
                        return
                    }
                }
                position += 1
            }
        }
    }

    private func starts(_ text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { bytes.dropFirst(position + offset).starts(with: $0) }
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
            position += 1
        }
    }

    private mutating func blankComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                blank(2)
            } else if starts("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && position < bytes.count
    }

    /// The number of `#` before a quote that opens a string here; nil when no string opens.
    private func openingHashes() -> Int? {
        var hashes = 0
        while position + hashes < bytes.count, bytes[position + hashes] == UInt8(ascii: "#") { hashes += 1 }
        return position + hashes < bytes.count && bytes[position + hashes] == UInt8(ascii: "\"") ? hashes : nil
    }

    private func hashesStand(at offset: Int, _ count: Int) -> Bool {
        (0..<count).allSatisfy { position + offset + $0 < bytes.count && bytes[position + offset + $0] == 0x23 }
    }

    private mutating func scanString(hashes: Int) {
        let opening = position
        position += hashes
        let isMultiline = starts("\"\"\"")
        let quotes = isMultiline ? 3 : 1
        position += quotes
        let begin = position
        var isInterpolated = false
        while position < bytes.count {
            let closes = isMultiline ? starts("\"\"\"") : bytes[position] == UInt8(ascii: "\"")
            if closes, hashesStand(at: quotes, hashes) { break }
            if !isMultiline, bytes[position] == UInt8(ascii: "\n") { break }
            if bytes[position] == UInt8(ascii: "\\"), hashesStand(at: 1, hashes) {
                blank(1 + hashes)
                if position < bytes.count, bytes[position] == UInt8(ascii: "(") {
                    isInterpolated = true
                    position += 1
                    scan(insideInterpolation: true)
                } else {
                    blank()
                }
            } else {
                blank()
            }
        }
        literals.append(
            SwiftSource.Literal(
                offset: opening, text: String(decoding: bytes[begin..<min(position, bytes.count)], as: UTF8.self),
                isInterpolated: isInterpolated))
        position = min(position + quotes + hashes, bytes.count)
    }
}
