/// The texts that a workbook's cells name by number.
enum SharedStrings {
    /// - Parameter stringsMax: reading stops there.
    static func read(_ bytes: [UInt8], stringsMax: Int) throws(MarkupError) -> [String] {
        var strings: [String] = []
        var text = RichText()
        try MarkupReader.read(bytes) { event, _ in
            text.take(event)
            if case .end("si") = event { strings.append(text.finish()) }
            return strings.count < stringsMax
        }
        return strings
    }
}

/// Gathers a text that may consist of runs with fonts of their own. Reading aids (`rPh`) are no part of it.
struct RichText {
    private var text = ""
    private var isInside = false
    private var isAid = false

    mutating func take(_ event: MarkupReader.Event) {
        switch event {
        case .start(let name, _):
            if name == "t" { isInside = !isAid }
            if name == "rPh" { isAid = true }
        case .text(let piece):
            if isInside { text += piece }
        case .end(let name):
            if name == "t" { isInside = false }
            if name == "rPh" { isAid = false }
        }
    }

    /// The text gathered since the last time.
    mutating func finish() -> String {
        defer { text = "" }
        return RichText.unescaped(text).trimmed
    }

    /// `_x000D_` stands for a character that XML cannot hold.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
                bytes[index + 6] == UInt8(ascii: "_"),
                bytes[index + 2..<index + 6].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
                index += 7
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
