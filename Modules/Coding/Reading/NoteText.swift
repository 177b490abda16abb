/// A note cut into words and marks, each with its UTF-8 byte range, so that every conclusion can quote its bytes.
///
/// A clinical note is some kilobytes; what lies behind ``byteLimit`` is not read, and ``isCut`` says so.
package struct NoteText: Sendable {
    package static let byteLimit = 1 << 20

    /// A word (letters and digits, lower case) or one punctuation mark.
    package struct Token: Sendable {
        package let start: Int
        package let end: Int
        /// Lower case, without a possessive ending. Longer runs than 64 bytes are kept as an empty word.
        package let word: String
        package let isWord: Bool
        /// 0-based.
        package let line: Int
        package let startsUpper: Bool
    }

    package let bytes: [UInt8]
    package let tokens: [Token]
    package let isCut: Bool

    package init(_ text: String) {
        var kept = Array(text.utf8.prefix(NoteText.byteLimit + 4))
        isCut = kept.count > NoteText.byteLimit
        if isCut {
            // The cut may not fall inside a character.
            var end = NoteText.byteLimit
            while end > 0, kept[end] & 0xC0 == 0x80 { end -= 1 }
            kept.removeSubrange(end...)
        }
        bytes = kept
        tokens = NoteText.scan(kept)
    }

    /// The words between two byte offsets, exactly as they stand in the note.
    package func quote(_ start: Int, _ end: Int) -> String {
        guard start >= 0, end <= bytes.count, start < end else { return "" }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func scan(_ bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 5)
        var index = 0
        var line = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                line += 1
                index += 1
            } else if byte <= 0x20 || byte == 0x7F {
                index += 1
            } else if let end = wordEnd(bytes, from: index) {
                tokens.append(word(bytes, index, end, line))
                index = end
            } else {
                let length = scalarLength(bytes, index)
                let mark = mark(bytes, index, length)
                if !mark.isEmpty {
                    tokens.append(
                        Token(
                            start: index, end: index + length, word: mark, isWord: false, line: line, startsUpper: false
                        ))
                }
                index += length
            }
        }
        return tokens
    }

    private static func word(_ bytes: [UInt8], _ start: Int, _ end: Int, _ line: Int) -> Token {
        let upper = (65...90).contains(bytes[start])
        guard end - start <= 64 else {
            return Token(start: start, end: end, word: "", isWord: true, line: line, startsUpper: upper)
        }
        var stop = end
        if stop - start > 2, bytes[stop - 1] | 0x20 == UInt8(ascii: "s"), bytes[stop - 2] == UInt8(ascii: "'") {
            stop -= 2
        } else if stop - start > 4, bytes[stop - 1] | 0x20 == UInt8(ascii: "s"), bytes[stop - 2] == 0x99,
            bytes[stop - 3] == 0x80, bytes[stop - 4] == 0xE2
        {
            stop -= 4
        }
        let lowered = bytes[start..<stop].map { (65...90).contains($0) ? $0 + 32 : $0 }
        return Token(
            start: start, end: end, word: String(decoding: lowered, as: UTF8.self), isWord: true, line: line,
            startsUpper: upper)
    }

    /// The end of the word that begins here, or nil when none does. A point between digits and an apostrophe between
    /// letters belong to the word; a hyphen does not.
    private static func wordEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if isLetterOrDigit(byte) {
                index += 1
            } else if byte >= 0x80, isLetter(bytes, index) {
                index += scalarLength(bytes, index)
            } else if index > start, let joined = joiner(bytes, index) {
                index += joined
            } else {
                break
            }
        }
        return index > start ? index : nil
    }

    private static func joiner(_ bytes: [UInt8], _ index: Int) -> Int? {
        let length = scalarLength(bytes, index)
        guard index + length < bytes.count, index > 0 else { return nil }
        let after = bytes[index + length]
        let before = bytes[index - 1]
        if bytes[index] == UInt8(ascii: "."), isDigit(before), isDigit(after) { return 1 }
        let isCurly = length == 3 && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
        if bytes[index] == UInt8(ascii: "'") || isCurly, isLetterOrDigit(before), isLetterOrDigit(after) {
            return length
        }
        return nil
    }

    private static func mark(_ bytes: [UInt8], _ index: Int, _ length: Int) -> String {
        guard length > 1 else { return String(decoding: bytes[index...index], as: UTF8.self) }
        let scalars = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars
        guard let scalar = scalars.first else { return "" }
        switch scalar.value {
        case 0x2010...0x2015: return "-"
        case 0x2022, 0x25CF, 0x25AA, 0x00B7, 0x2023, 0x25E6: return "•"
        case 0x2018, 0x2019, 0x201C, 0x201D: return "\""
        default: return scalar.properties.isWhitespace || isInvisible(scalar) ? "" : "¤"
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
    }

    private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        let end = min(index + scalarLength(bytes, index), bytes.count)
        guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first else {
            return false
        }
        return scalar.value != 0xFFFD && scalar.properties.isAlphabetic
    }

    /// Never reaches past the end, whatever the bytes are.
    private static func scalarLength(_ bytes: [UInt8], _ index: Int) -> Int {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        return min(length, bytes.count - index)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
