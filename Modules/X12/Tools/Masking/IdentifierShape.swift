/// The shapes of identifiers that a reader may check: what had the shape has it after masking, and what had not has
/// not.
///
/// The permutation is repeated until both agree, which keeps it a permutation of those with the shape and of those
/// without.
enum IdentifierShape: CaseIterable, Sendable {
    /// Ten digits that begin with 1 or 2: the shape of an NPI.
    case provider
    /// Nine digits as the Social Security Administration gives them out: not from 000, 666 or 900 on, and neither 00 in
    /// the middle nor 0000 at the end.
    case taxNumber
    /// A Medicare Beneficiary Identifier (CMS, "Understanding the MBI format").
    case medicare
    /// A laboratory's CLIA number: two digits, D, seven digits.
    case laboratory
    /// Ten digits as the North American plan has them: neither area code nor exchange begins with 0 or 1.
    case telephone

    /// C is 1 to 9, N a digit, A a letter without S, L, O, I, B and Z, and X either of the last two.
    private static let medicarePattern = Array("CAXNAXNAANN".utf8)

    func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
        let first = bytes.startIndex
        switch self {
        case .provider: return CheckedNumbers.isNPIShaped(bytes)
        case .taxNumber:
            return bytes.count == 9 && bytes.allSatisfy(\.isASCIIDigit) && bytes[first] != 57
                && !bytes.starts(with: "000".utf8) && !bytes.starts(with: "666".utf8)
                && !bytes[(first + 3)..<(first + 5)].elementsEqual("00".utf8)
                && !bytes.suffix(4).elementsEqual("0000".utf8)
        case .medicare:
            return bytes.count == 11
                && zip(bytes, IdentifierShape.medicarePattern).allSatisfy(IdentifierShape.isMedicare)
        case .laboratory:
            return bytes.count == 10 && bytes[first + 2] == UInt8(ascii: "D")
                && (bytes.prefix(2) + bytes.suffix(7)).allSatisfy(\.isASCIIDigit)
        case .telephone:
            return bytes.count == 10 && bytes.allSatisfy(\.isASCIIDigit) && bytes[first] > 49 && bytes[first + 3] > 49
        }
    }

    private static func isMedicare(_ byte: UInt8, _ kind: UInt8) -> Bool {
        let isLetter = (65...90).contains(byte) && !"SLOIBZ".utf8.contains(byte)
        return switch kind {
        case UInt8(ascii: "C"): (49...57).contains(byte)
        case UInt8(ascii: "N"): byte.isASCIIDigit
        case UInt8(ascii: "A"): isLetter
        default: isLetter || byte.isASCIIDigit
        }
    }
}
