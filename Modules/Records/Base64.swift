/// Strict base64 (RFC 4648, section 4): the standard alphabet, correct padding, line breaks and blanks allowed between.
enum Base64 {
    /// - Returns: nil when a character is foreign, the padding is wrong, or spare bits are set.
    static func decode(_ text: String) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count / 4 * 3)
        var buffer: UInt32 = 0
        var held = 0
        var padding = 0
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "="):
                padding += 1
                guard padding <= 2 else { return nil }
            default:
                guard padding == 0, let bits = sextet(byte) else { return nil }
                buffer = buffer << 6 | bits
                held += 1
                if held == 4 {
                    output.append(UInt8(truncatingIfNeeded: buffer >> 16))
                    output.append(UInt8(truncatingIfNeeded: buffer >> 8))
                    output.append(UInt8(truncatingIfNeeded: buffer))
                    buffer = 0
                    held = 0
                }
            }
        }
        switch (held, padding) {
        case (0, 0): return output
        case (2, 2):
            guard buffer & 0x0F == 0 else { return nil }
            output.append(UInt8(truncatingIfNeeded: buffer >> 4))
            return output
        case (3, 1):
            guard buffer & 0x03 == 0 else { return nil }
            output.append(UInt8(truncatingIfNeeded: buffer >> 10))
            output.append(UInt8(truncatingIfNeeded: buffer >> 2))
            return output
        default: return nil
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
