/// The forms of codes and numbers that a list is not needed for: which characters stand where, and check digits.
///
/// All work on the bytes of an element, so that a right value costs no text.
enum CodeForm {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
    static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

    /// Exactly `count` digits.
    static func isDigits(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
        guard bytes.count == count else { return false }
        for place in bytes.indices where !isDigit(bytes[unchecked: place]) { return false }
        return true
    }

    /// Exactly `count` capital letters or digits.
    static func isAlphanumeric(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
        guard bytes.count == count else { return false }
        return isAlphanumeric(bytes)
    }

    /// Capital letters and digits only.
    static func isAlphanumeric(_ bytes: Span<UInt8>) -> Bool {
        for place in bytes.indices where !isDigit(bytes[unchecked: place]) && !isCapital(bytes[unchecked: place]) {
            return false
        }
        return true
    }

    /// Ten digits that begin with 1 or 2 and end with the Luhn digit over the prefix 80840 (45 CFR 162.406).
    static func isNPI(_ bytes: Span<UInt8>) -> Bool {
        guard isDigits(bytes, 10), bytes[unchecked: 0] == 49 || bytes[unchecked: 0] == 50 else { return false }
        // The prefix contributes 24.
        var sum = 24
        for place in bytes.indices {
            let digit = Int(bytes[unchecked: place]) &- 48
            let double = place & 1 == 0 ? digit &* 2 : digit
            sum &+= double > 9 ? double &- 9 : double
        }
        return sum % 10 == 0
    }

    /// Nine digits whose sum, weighted 3, 7, 1 in turn, ends in 0 (American Bankers Association).
    static func isRoutingNumber(_ bytes: Span<UInt8>) -> Bool {
        guard isDigits(bytes, 9) else { return false }
        var sum = 0
        for place in bytes.indices {
            let weight = place % 3 == 0 ? 3 : place % 3 == 1 ? 7 : 1
            sum &+= (Int(bytes[unchecked: place]) &- 48) &* weight
        }
        return sum > 0 && sum % 10 == 0
    }

    enum Procedure { case right, local, wrong }

    /// CPT: five digits, or four and one of A, F, M, T, U. HCPCS level II: a letter from A to V and four digits. Codes
    /// that begin with W, X, Y or Z were local ones until the end of 2003.
    static func procedure(_ bytes: Span<UInt8>) -> Procedure {
        guard bytes.count == 5 else { return .wrong }
        for place in 1..<4 where !isDigit(bytes[unchecked: place]) { return .wrong }
        let first = bytes[unchecked: 0]
        let last = bytes[unchecked: 4]
        if isDigit(first) {
            if isDigit(last) { return .right }
            switch last {
            case UInt8(ascii: "A"), UInt8(ascii: "F"), UInt8(ascii: "M"), UInt8(ascii: "T"), UInt8(ascii: "U"):
                return .right
            default: return .wrong
            }
        }
        guard isCapital(first), isDigit(last) else { return .wrong }
        switch first {
        case UInt8(ascii: "F"), UInt8(ascii: "I"), UInt8(ascii: "N"), UInt8(ascii: "O"): return .wrong
        default: return first >= UInt8(ascii: "W") ? .local : .right
        }
    }

    /// D and four digits.
    static func isDentalProcedure(_ bytes: Span<UInt8>) -> Bool {
        bytes.count == 5 && bytes[unchecked: 0] == UInt8(ascii: "D") && isDigits(bytes.extracting(1..<5), 4)
    }

    /// A letter, a digit, then one to five letters or digits; no point.
    static func isICD10Diagnosis(_ bytes: Span<UInt8>) -> Bool {
        (3...7).contains(bytes.count) && isCapital(bytes[unchecked: 0]) && isDigit(bytes[unchecked: 1])
            && isAlphanumeric(bytes)
    }

    /// Three to five digits; V and two to four; E and three or four.
    static func isICD9Diagnosis(_ bytes: Span<UInt8>) -> Bool {
        guard (3...5).contains(bytes.count) else { return false }
        let rest = bytes.extracting(1..<bytes.count)
        switch bytes[unchecked: 0] {
        case UInt8(ascii: "V"): return isDigits(rest, rest.count)
        case UInt8(ascii: "E"): return rest.count >= 3 && isDigits(rest, rest.count)
        default: return isDigits(bytes, bytes.count)
        }
    }

    /// Seven letters or digits without I and O.
    static func isICD10Procedure(_ bytes: Span<UInt8>) -> Bool {
        guard isAlphanumeric(bytes, 7) else { return false }
        for place in bytes.indices
        where bytes[unchecked: place] == UInt8(ascii: "I") || bytes[unchecked: place] == UInt8(ascii: "O") {
            return false
        }
        return true
    }

    /// Two to four digits.
    static func isICD9Procedure(_ bytes: Span<UInt8>) -> Bool {
        (2...4).contains(bytes.count) && isDigits(bytes, bytes.count)
    }

    /// Two digits, three letters or digits, four digits and X (National Uniform Claim Committee), or any letter.
    static func isTaxonomy(_ bytes: Span<UInt8>, last: UInt8? = UInt8(ascii: "X")) -> Bool {
        guard bytes.count == 10, isDigits(bytes.extracting(0..<2), 2), isAlphanumeric(bytes.extracting(2..<5)),
            isDigits(bytes.extracting(5..<9), 4)
        else { return false }
        return last.map { bytes[unchecked: 9] == $0 } ?? isCapital(bytes[unchecked: 9])
    }

    /// Two digits, D and seven digits.
    static func isCLIANumber(_ bytes: Span<UInt8>) -> Bool {
        bytes.count == 10 && isDigits(bytes.extracting(0..<2), 2) && bytes[unchecked: 2] == UInt8(ascii: "D")
            && isDigits(bytes.extracting(3..<10), 7)
    }
}
