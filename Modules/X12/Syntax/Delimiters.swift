/// The four characters that an ISA segment declares.
package struct Delimiters: Equatable, Sendable {
    /// The fourth byte of the ISA.
    package var element: UInt8
    /// ISA16.
    package var component: UInt8
    /// ISA11; nil in interchanges before version 00402, where ISA11 is `U`.
    package var repetition: UInt8?
    /// The byte after ISA16.
    package var segment: UInt8

    package init(element: UInt8, component: UInt8, repetition: UInt8?, segment: UInt8) {
        self.element = element
        self.component = component
        self.repetition = repetition
        self.segment = segment
    }

    /// `*`, `:`, `^` and `~`, as the implementation guides print them.
    package static let standard = Delimiters(
        element: UInt8(ascii: "*"), component: UInt8(ascii: ":"), repetition: UInt8(ascii: "^"),
        segment: UInt8(ascii: "~"))

    var all: [UInt8] { [element, component, segment] + (repetition.map { [$0] } ?? []) }

    /// True when the four differ and none of them is a character that data is made of.
    package var areUsable: Bool {
        let used = all
        return Set(used).count == used.count && used.allSatisfy(Delimiters.canDelimit)
    }

    /// Letters, digits, the blank, NUL, bytes outside ASCII, and the point and hyphen of amounts can not delimit.
    static func canDelimit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), 0x7F...: false
        default: !byte.isASCIILetterOrDigit
        }
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { (48...57).contains(self) }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || (65...90).contains(self) || (97...122).contains(self) }
    /// Blank, tab, line feed, carriage return.
    var isASCIIBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
