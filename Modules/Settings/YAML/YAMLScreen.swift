/// Looks at the bytes before the YAML parser does, because the parser gives no line for what is wrong with a character.
enum YAMLScreen {
    /// The characters of a text without a leading byte-order mark, and the place behind the last one.
    struct Text {
        var characters: [Unicode.Scalar] = []
        var end = YAMLNode.Position(line: 1, column: 1)
    }

    /// Decodes the bytes. Only characters that an editor shows are let through: NUL, control characters, and the
    /// separators that YAML takes for line ends but editors do not (they would shift every later line number) are
    /// refused.
    static func text(of bytes: [UInt8], limits: YAMLLimits) throws(YAMLRefusal) -> Text {
        var cursor = Cursor()
        guard bytes.count <= limits.byteCount else {
            throw cursor.refusal(
                "too-large", "the file is larger than \(limits.byteCount) bytes",
                fix: "split it, or delete what is unused")
        }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]), !looksLikeUTF16(bytes) else {
            throw cursor.refusal("encoding", "the file is UTF-16, not UTF-8", fix: "save it as UTF-8 in your editor")
        }
        var text = Text()
        text.characters.reserveCapacity(bytes.count)
        var codec = UTF8()
        var iterator = bytes.dropFirst(markLength(of: bytes)).makeIterator()
        while true {
            switch codec.decode(&iterator) {
            case .scalarValue(let character):
                guard isAllowed(character) else {
                    let isNUL = character.value == 0
                    throw cursor.refusal(
                        isNUL ? "nul" : "control-character",
                        isNUL ? "a NUL byte stands here" : "an invisible control character stands here",
                        fix: "delete it, or save the file anew as plain UTF-8 text")
                }
                text.characters.append(character)
                cursor.pass(character)
            case .error:
                throw cursor.refusal("encoding", "the text is not UTF-8 here", fix: "save it as UTF-8 in your editor")
            case .emptyInput:
                text.end = cursor.position
                return text
            }
        }
    }

    /// The bytes that a UTF-8 byte-order mark takes, which belongs to no line.
    static func markLength(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// UTF-16 without a byte-order mark: every second byte of the beginning is NUL.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4 else { return false }
        return (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) == (bytes[0] == 0)
            && (bytes[3] == 0) == (bytes[1] == 0)
    }

    /// Whether a character may stand in a file, or come out of an escape sequence.
    static func isAllowed(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Counts lines as editors do: LF, CR LF and CR alone end a line.
    private struct Cursor {
        var line = 1
        var column = 1
        var afterCarriageReturn = false

        mutating func pass(_ character: Unicode.Scalar) {
            if character == "\r" || (character == "\n" && !afterCarriageReturn) {
                line += 1
                column = 1
            } else if character != "\n" {
                column += 1
            }
            afterCarriageReturn = character == "\r"
        }

        var position: YAMLNode.Position { YAMLNode.Position(line: line, column: column) }

        func refusal(_ code: String, _ message: String, fix: String) -> YAMLRefusal {
            YAMLRefusal(code, at: position, message, fix: fix)
        }
    }
}
