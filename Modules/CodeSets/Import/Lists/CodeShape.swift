/// What codes of each kind look like. Shapes tell files apart; whether a code exists is for the tables to say.
enum CodeShape {
    /// Five characters: four digits and a digit or letter (CPT), or a letter and four digits (HCPCS Level II).
    static func isProcedure(_ text: String) -> Bool { isCPT(text) || isHCPCS(text) }

    /// Five digits, or four digits and a capital: categories I to III, laboratory and administrative codes.
    static func isCPT(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 5 && bytes[..<4].allSatisfy(isDigit) && (isDigit(bytes[4]) || isCapital(bytes[4]))
    }

    /// A capital and four digits.
    static func isHCPCS(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 5 && isCapital(bytes[0]) && bytes[1...].allSatisfy(isDigit)
    }

    /// Two capitals or digits.
    static func isModifier(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 2 && bytes.allSatisfy { isDigit($0) || isCapital($0) }
    }

    /// `1`, `16`, `A1`, `B7`, `D23`, `P12`, `W1`, `Y3`: no zero in front.
    static func isAdjustmentReason(_ text: String) -> Bool {
        var bytes = Array(text.utf8)[...]
        if let first = bytes.first, "ABDPWY".utf8.contains(first) {
            bytes = bytes.dropFirst()
            return (1...2).contains(bytes.count) && bytes.allSatisfy(isDigit)
        }
        return (1...3).contains(bytes.count) && bytes.allSatisfy(isDigit) && bytes.first != UInt8(ascii: "0")
    }

    /// `M1`, `MA01`, `N1`.
    static func isRemark(_ text: String) -> Bool {
        let letters = text.utf8.prefix { isCapital($0) }
        let digits = text.utf8.dropFirst(letters.count)
        return ["M", "MA", "N"].contains(String(Substring(letters))) && (1...4).contains(digits.count)
            && digits.allSatisfy(isDigit)
    }

    /// A number without zeros in front; `0` is one.
    static func isClaimStatus(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...3).contains(bytes.count) && bytes.allSatisfy(isDigit)
            && (bytes.count == 1 || bytes.first != UInt8(ascii: "0"))
    }

    /// `A0`, `F2`, `P3`, `R16`, `E4`, `D0`, `RQ`.
    static func isClaimStatusCategory(_ text: String) -> Bool {
        guard text != "RQ" else { return true }
        let bytes = Array(text.utf8)
        return (2...3).contains(bytes.count) && "ADEFPR".utf8.contains(bytes[0]) && bytes[1...].allSatisfy(isDigit)
    }

    static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy(isDigit)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
