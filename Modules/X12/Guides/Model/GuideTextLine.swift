/// A line of a guide text without its comment, indentation and blanks at the end.
struct GuideTextLine {
    let textName: String
    /// Counted from 1.
    let number: Int
    /// Blanks before the first character.
    let indent: Int
    /// Never empty.
    let content: [UInt8]

    func error(_ message: String) -> GuideTextError {
        GuideTextError(text: textName, line: number, message: message)
    }

    func error(_ error: NotationError) -> GuideTextError { self.error(error.message) }

    var words: [ArraySlice<UInt8>] { content.words }
    var firstWord: String { content.words.first.map { String(ascii: $0) } ?? "" }

    func indented(_ indent: Int, _ content: [UInt8]) -> GuideTextLine {
        GuideTextLine(textName: textName, number: number, indent: indent, content: content)
    }

    /// The lines that are not blank or only a comment. A `#` starts a comment at the beginning of a line or after two
    /// blanks.
    static func lines(of text: GuideText, named name: String, errors: inout [GuideTextError]) -> [GuideTextLine] {
        var lines: [GuideTextLine] = []
        var number = 0
        for raw in Array(text.text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let content = withoutComment(raw)
            guard let first = content.firstIndex(where: { $0 != 0x20 }),
                let last = content.lastIndex(where: { $0 != 0x20 })
            else { continue }
            let line = GuideTextLine(
                textName: name, number: number, indent: first - content.startIndex,
                content: Array(content[first...last]))
            if line.content.contains(where: { $0 < 0x20 }) { errors.append(line.error("holds a control character")) }
            if line.indent % 2 != 0 { errors.append(line.error("is not indented by steps of two blanks")) }
            lines.append(line)
        }
        return lines
    }

    private static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var blanks = 2
        for index in line.indices {
            if line[index] == 0x23, blanks >= 2 { return line[..<index] }
            blanks = line[index] == 0x20 ? blanks + 1 : 0
        }
        return line
    }
}

extension Collection where Element == UInt8, SubSequence == ArraySlice<UInt8> {
    /// The parts between blanks.
    var words: [ArraySlice<UInt8>] { split(separator: 0x20) }
}

extension String {
    init(ascii bytes: some Collection<UInt8>) {
        self.init(decoding: bytes, as: UTF8.self)
    }
}

/// A number of at most six digits, or `>1`, which stands for no limit.
func guideCount(_ bytes: some Collection<UInt8>) -> Int? {
    if bytes.elementsEqual(">1".utf8) { return .max }
    guard !bytes.isEmpty, bytes.count <= 6 else { return nil }
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}
