/// The International Classification of Diseases, tenth revision, Clinical Modification.
public enum ICD10CM {
    /// A code or heading in its canonical form: upper case, with the dot (`E11.22`, `I10`, `S93.401A`).
    ///
    /// Being well formed says nothing about being valid; ask ``CodeSetCatalog`` for the date of service.
    public struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
        public let text: String

        /// Accepts upper or lower case, with or without the dot. Nil for anything that cannot be an ICD-10-CM code: a
        /// letter, a digit (or, since FY2026, a letter before a digit: `QA0`), then up to five letters or digits.
        public init?(_ raw: some StringProtocol) {
            var bytes: [UInt8] = []
            for (index, byte) in raw.utf8.enumerated() {
                guard index < 8 else { return nil }
                if byte == UInt8(ascii: "."), index == 3 { continue }
                let upper = (97...122).contains(byte) ? byte - 32 : byte
                guard (48...57).contains(upper) || (65...90).contains(upper) else { return nil }
                bytes.append(upper)
            }
            guard (3...7).contains(bytes.count), (65...90).contains(bytes[0]),
                (48...57).contains(bytes[1]) || (48...57).contains(bytes[2])
            else { return nil }
            if bytes.count > 3 { bytes.insert(UInt8(ascii: "."), at: 3) }
            text = String(decoding: bytes, as: UTF8.self)
        }

        /// As claims carry it: without the dot.
        public var undotted: String { text.filter { $0 != "." } }
        /// The three-character category: `E11`.
        public var category: String { String(text.prefix(3)) }
        public var description: String { text }
        public static func < (left: Code, right: Code) -> Bool { left.text < right.text }
    }
}

extension ICD10CM.Code: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = ICD10CM.Code(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ICD-10-CM code")
        }
        self = code
    }
}

/// A CPT or HCPCS Level II code by its number: five characters, four digits and a digit or letter, or a letter and four
/// digits (`99213`, `0001F`, `J1100`).
public struct ProcedureCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ raw: some StringProtocol) {
        let bytes = raw.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        guard bytes.count == 5, bytes[1...3].allSatisfy({ (48...57).contains($0) }) else { return nil }
        let startsWithDigit = (48...57).contains(bytes[0])
        let endsWithDigit = (48...57).contains(bytes[4])
        let startsWithLetter = (65...90).contains(bytes[0])
        let endsWithLetter = (65...90).contains(bytes[4])
        guard startsWithDigit && (endsWithDigit || endsWithLetter) || startsWithLetter && endsWithDigit else {
            return nil
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { text }
    public static func < (left: ProcedureCode, right: ProcedureCode) -> Bool { left.text < right.text }
}

extension ProcedureCode: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = ProcedureCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a procedure code")
        }
        self = code
    }
}

/// A procedure modifier: two letters or digits (`25`, `LT`, `X1`).
public struct Modifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ raw: some StringProtocol) {
        let bytes = raw.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        guard bytes.count == 2, bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
            return nil
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    public var description: String { text }
    public static func < (left: Modifier, right: Modifier) -> Bool { left.text < right.text }
}

extension Modifier: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let modifier = Modifier(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a modifier")
        }
        self = modifier
    }
}
