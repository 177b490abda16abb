/// A National Provider Identifier: ten digits whose last is a Luhn check digit over the issuer prefix 80840.
///
/// Source: 45 CFR 162.406 and the CMS note "Requirements for National Provider Identifier (NPI) and NPI check digit".
public struct NPI: Hashable, Sendable, Codable, CustomStringConvertible {
    public let digits: String

    /// - Returns: nil when the text is not ten digits starting with 1 or 2, or the check digit is wrong.
    public init?(_ text: some StringProtocol) {
        guard NPI.isWellFormed(text), NPI.hasValidCheckDigit(text) else { return nil }
        digits = String(text)
    }

    public var description: String { digits }

    static func isWellFormed(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 10 && text.utf8.allSatisfy { (48...57).contains($0) }
            && (text.utf8.first == 49 || text.utf8.first == 50)
    }

    static func hasValidCheckDigit(_ text: some StringProtocol) -> Bool {
        // 80840 contributes 24 to the Luhn sum.
        var sum = 24
        for (index, byte) in text.utf8.enumerated() {
            let digit = Int(byte) - 48
            if index % 2 == 0 {
                sum += digit * 2 > 9 ? digit * 2 - 9 : digit * 2
            } else {
                sum += digit
            }
        }
        return sum % 10 == 0
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let npi = NPI(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a valid NPI")
        }
        self = npi
    }
}
