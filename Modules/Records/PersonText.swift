import Primitives

/// A name in one piece: `Last, First Middle`, or `First Middle Last` when there is no comma.
enum WrittenName {
    static func parse(_ text: String) -> PersonName {
        if let comma = text.firstIndex(of: ",") {
            let words = text[text.index(after: comma)...].split(separator: " ")
            return make(last: trimmed(text[..<comma]), given: words)
        }
        var words = text.split(separator: " ")
        if words.count > 1, ["dr", "dr."].contains(words[0].lowercased()) { words.removeFirst() }
        guard let last = words.popLast() else { return PersonName(last: "", first: "") }
        return make(last: String(last), given: words)
    }

    private static func make(last: String, given: [Substring]) -> PersonName {
        let middle = given.dropFirst().joined(separator: " ")
        return PersonName(last: last, first: String(given.first ?? ""), middle: middle.isEmpty ? nil : middle)
    }
}

/// The parts of a United States address that have a fixed shape.
enum USAddress {
    /// Two letters, in capitals.
    static func state(_ text: some StringProtocol) -> String? {
        let upper = text.uppercased()
        return upper.utf8.count == 2 && upper.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? upper : nil
    }

    /// Five or nine digits; a hyphen after the fifth is dropped.
    static func zip(_ text: some StringProtocol) -> String? {
        var bytes = Array(text.utf8.prefix(11))
        if bytes.count == 10, bytes[5] == UInt8(ascii: "-") { bytes.remove(at: 5) }
        guard bytes.count == 5 || bytes.count == 9, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The text without blanks at either end.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
}
