/// A segment's identifier as a number, so that finding a segment is one comparison: `CLM`, `N3`, `ISA`.
///
/// The bytes are packed with the first in the highest place. An identifier of more than four bytes is not one of the
/// standard's and equals ``SegmentID/invalid``.
package struct SegmentID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let raw: UInt32

    package init(raw: UInt32) { self.raw = raw }

    @inline(__always)
    package init(stringLiteral text: StaticString) {
        var packed: UInt32 = 0
        text.withUTF8Buffer { for byte in $0.prefix(4) { packed = packed << 8 | UInt32(byte) } }
        raw = packed
    }

    /// Nil when the bytes are not two or three capital letters or digits.
    package init?(_ bytes: some Sequence<UInt8>) {
        var packed: UInt32 = 0
        for byte in bytes {
            // A zero byte in front would leave no trace.
            guard packed < 0x1_0000, byte != 0 else { return nil }
            packed = packed << 8 | UInt32(byte)
        }
        raw = packed
        guard isWellFormed else { return nil }
    }

    /// What no segment of the standard is called.
    package static let invalid = SegmentID(raw: 0)

    /// True for two or three letters or digits that begin with a letter.
    package var isWellFormed: Bool {
        guard raw <= 0xFF_FFFF else { return false }
        let first = UInt8(truncatingIfNeeded: raw > 0xFFFF ? raw >> 16 : raw >> 8)
        let middle = UInt8(truncatingIfNeeded: raw >> 8)
        return SegmentID.isLetter(first) && (SegmentID.isLetter(middle) || middle.isASCIIDigit)
            && (SegmentID.isLetter(UInt8(truncatingIfNeeded: raw)) || UInt8(truncatingIfNeeded: raw).isASCIIDigit)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

    /// How messages name the segment: an identifier that is none may be somebody's name and is not repeated.
    package var name: String { isWellFormed ? description : "?" }

    package var description: String {
        var bytes: [UInt8] = []
        for shift in stride(from: UInt32(24), through: 0, by: -8) where raw >> shift != 0 {
            bytes.append(UInt8(truncatingIfNeeded: raw >> shift))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A code of at most eight bytes as a number, the first byte in the highest place: `D8`, `XX`, `207Q0000`.
///
/// Longer codes do not fit and are nil where one is asked for.
package struct PackedCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let raw: UInt64

    package init(raw: UInt64) { self.raw = raw }

    /// Written without a loop, so that the compiler makes a number of each code in the source.
    @inline(__always)
    package init(stringLiteral text: StaticString) {
        raw = text.withUTF8Buffer { bytes in
            @inline(__always) func byte(_ place: Int) -> UInt64 {
                place < bytes.count ? UInt64(bytes[place]) &<< UInt64(56 &- 8 &* place) : 0
            }
            return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7)
        }
    }

    /// Nil when there are more than eight bytes or none.
    package init?(_ bytes: some Sequence<UInt8>) {
        var packed: UInt64 = 0
        var count: UInt64 = 0
        for byte in bytes {
            guard count < 8 else { return nil }
            packed |= UInt64(byte) << (56 - 8 * count)
            count += 1
        }
        guard count > 0 else { return nil }
        raw = packed
    }

    /// What an absent element holds.
    package static let empty = PackedCode(raw: 0)
    package var isEmpty: Bool { raw == 0 }

    package static func < (left: PackedCode, right: PackedCode) -> Bool { left.raw < right.raw }

    package var description: String {
        var bytes: [UInt8] = []
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: raw >> shift)
            if byte != 0 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
