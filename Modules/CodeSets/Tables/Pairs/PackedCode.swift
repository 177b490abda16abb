/// A five-character procedure code as one number, so that millions of them are compared and looked up without text.
/// Numbers sort like their codes.
package struct PackedCode: Hashable, Comparable, Sendable {
    package let number: UInt32

    /// Codes of five characters of 36 have numbers below this.
    static let end: UInt32 = 60_466_176

    init(number: UInt32) { self.number = number }

    package init(_ code: ProcedureCode) {
        var text = code.text
        number = text.withUTF8 { PackedCode($0)?.number } ?? PackedCode.end
    }

    /// Nil for anything but five digits or letters; small letters count as capitals.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 5 else { return nil }
        var number: UInt32 = 0
        for byte in bytes {
            switch byte {
            case 48...57: number = number &* 36 &+ UInt32(byte &- 48)
            case 65...90: number = number &* 36 &+ UInt32(byte &- 55)
            case 97...122: number = number &* 36 &+ UInt32(byte &- 87)
            default: return nil
            }
        }
        self.number = number
    }

    package var text: String {
        var rest = number
        var bytes: [UInt8] = []
        for _ in 0..<5 {
            let digit = UInt8(truncatingIfNeeded: rest % 36)
            bytes.append(digit < 10 ? digit + 48 : digit + 55)
            rest /= 36
        }
        return String(decoding: bytes.reversed(), as: UTF8.self)
    }

    package static func < (left: PackedCode, right: PackedCode) -> Bool { left.number < right.number }
}
