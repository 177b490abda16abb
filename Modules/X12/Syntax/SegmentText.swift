/// Turns text into the characters that a transaction may carry: printable ASCII without the delimiters.
///
/// Letters with diacritics become their base letters and typographic marks become plain ones, which payers expect.
/// Delimiters become blanks, so no name or note can open a segment of its own. Anything else has no counterpart and is
/// counted, because dropping it in silence would change a name.
struct SegmentText {
    private(set) var bytes: [UInt8] = []
    private(set) var wasMapped = false
    private(set) var hadDelimiter = false
    private(set) var wasRefused = false

    init(_ text: String, delimiters: Delimiters) {
        let forbidden = delimiters.all
        for scalar in text.unicodeScalars {
            if let byte = UInt8(exactly: scalar.value), (0x20...0x7E).contains(byte) {
                append(byte, forbidden)
            } else if (0x0300...0x036F).contains(scalar.value) {
                // A combining mark: its base letter has been written already.
                wasMapped = true
            } else if let plain = SegmentText.plain(scalar) {
                wasMapped = true
                for byte in plain.utf8 { append(byte, forbidden) }
            } else {
                wasRefused = true
                bytes.append(0x20)
            }
        }
        // An element has no blanks at its ends.
        while bytes.last == 0x20 { bytes.removeLast() }
        bytes = Array(bytes.drop { $0 == 0x20 })
    }

    private mutating func append(_ byte: UInt8, _ forbidden: [UInt8]) {
        guard !forbidden.contains(byte) else {
            hadDelimiter = true
            bytes.append(0x20)
            return
        }
        bytes.append(byte)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x0009, 0x000A, 0x000D, 0x00A0, 0x2002...0x200A, 0x202F: return " "
        case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC: return "'"
        case 0x201C, 0x201D, 0x2033: return "\""
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x2026: return "..."
        case 0x00C0...0x017F:
            let index = Int(scalar.value) - 0xC0
            return index < latin.count ? latin[index] : nil
        default: return nil
        }
    }

    /// U+00C0 to U+017F, Latin-1 letters and Latin Extended-A, sixteen a line.
    private static let latin: [String] = """
        A A A A A A AE C E E E E I I I I
        D N O O O O O x O U U U U Y TH ss
        a a a a a a ae c e e e e i i i i
        d n o o o o o / o u u u u y th y
        A a A a A a C c C c C c C c D d
        D d E e E e E e E e E e G g G g
        G g G g H h H h I i I i I i I i
        I i IJ ij J j K k k L l L l L l L
        l L l N n N n N n n N n O o O o
        O o OE oe R r R r R r S s S s S s
        S s T t T t T t U u U u U u U u
        U u U u W w Y y Y Z z Z z Z z s
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
