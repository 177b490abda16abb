import Foundation

/// Text of unknown encoding: UTF-8 where it is valid UTF-8, else Windows-1252, which is what older agency files use.
package enum DecodedText {
    package static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map(scalar)))
    }

    /// The text as UTF-8 when the bytes begin with the byte order mark of UTF-16, else nil. Halves of characters become
    /// replacement characters.
    static func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = (1..<max(1, bytes.count / 2)).lazy.map { pair in
            let first = UInt16(bytes[2 * pair])
            let second = UInt16(bytes[2 * pair + 1])
            return isLittle ? first | second << 8 : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// What Windows-1252 puts at 0x80 to 0x9F; zero where it has nothing.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = upper[Int(byte) - 0x80]
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension String {
    /// Without accents and with ligatures and the like taken apart: `Ménière` becomes `Meniere`.
    package var plainLetters: String {
        guard utf8.contains(where: { $0 > 127 }) else { return self }
        let scalars = decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.canonicalCombiningClass == .notReordered
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Without blanks, tabs, line ends and no-break spaces at both ends.
    var trimmed: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}"
        }
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else {
            return self
        }
        var scalars = unicodeScalars[...]
        while let scalar = scalars.first, isBlank(scalar) { scalars.removeFirst() }
        while let scalar = scalars.last, isBlank(scalar) { scalars.removeLast() }
        return String(scalars)
    }
}
