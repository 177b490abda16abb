/// An amount in United States cents. Arithmetic is checked and exact; nothing on a money path is floating point.
///
/// Parsing accepts what a person or a payer writes (`12`, `12.5`, `12.50`, `-12.50`, `.5`) and refuses the rest
/// (`1,50`, `12abc`, `1e3`, `1.005`, an empty string, more than 16 digits before the point).
public struct Money: Hashable, Comparable, Sendable {
    public let cents: Int64

    @inlinable public init(cents: Int64) { self.cents = cents }

    @inlinable public static var zero: Money { Money(cents: 0) }

    /// The largest amount that a monetary element of a HIPAA transaction can carry: 99,999,999.99.
    @inlinable public static var transactionLimit: Money { Money(cents: 9_999_999_999) }

    /// Parses a decimal amount with at most two digits after the point.
    /// - Throws: ``MoneyError`` `.notAnAmount` or `.overflow`.
    public init(_ text: some StringProtocol) throws(MoneyError) {
        var digits: Int64 = 0
        var wholeCount = 0
        var fractionCount = 0
        var isNegative = false
        var seenPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0:
                isNegative = true
            case UInt8(ascii: ".") where !seenPoint:
                seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if seenPoint { fractionCount += 1 } else { wholeCount += 1 }
                guard fractionCount <= 2 else { throw .notAnAmount }
                guard wholeCount <= 16 else { throw .overflow }
                digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
            default:
                throw .notAnAmount
            }
        }
        guard wholeCount + fractionCount > 0, !(seenPoint && fractionCount == 0) else { throw .notAnAmount }
        for _ in fractionCount..<2 {
            let (scaled, overflow) = digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { throw .overflow }
            digits = scaled
        }
        cents = isNegative ? -digits : digits
    }

    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    public static func + (left: Money, right: Money) throws(MoneyError) -> Money {
        let (sum, overflow) = left.cents.addingReportingOverflow(right.cents)
        guard !overflow else { throw .overflow }
        return Money(cents: sum)
    }

    public static func - (left: Money, right: Money) throws(MoneyError) -> Money {
        let (difference, overflow) = left.cents.subtractingReportingOverflow(right.cents)
        guard !overflow else { throw .overflow }
        return Money(cents: difference)
    }

    /// The amount times a whole number, such as a charge times units.
    public func times(_ factor: Int64) throws(MoneyError) -> Money {
        let (product, overflow) = cents.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .overflow }
        return Money(cents: product)
    }

    /// A share of the amount in basis points (1 % = 100), rounded half away from zero to the cent.
    public func share(basisPoints: Int64) throws(MoneyError) -> Money {
        let (product, overflow) = cents.multipliedReportingOverflow(by: basisPoints)
        guard !overflow, let half = Int64(exactly: 5_000) else { throw .overflow }
        let (rounded, spill) = product.addingReportingOverflow(product < 0 ? -half : half)
        guard !spill else { throw .overflow }
        return Money(cents: rounded / 10_000)
    }

    /// The amount with the opposite sign.
    public func negated() throws(MoneyError) -> Money { try Money.zero - self }

    public static func sum(_ amounts: some Sequence<Money>) throws(MoneyError) -> Money {
        var total = Money.zero
        for amount in amounts { total = try total + amount }
        return total
    }

    /// Splits the amount over `weights` so that the parts sum to the whole to the cent (largest remainder, first wins).
    public func split(over weights: [Int64]) throws(MoneyError) -> [Money] {
        var weightSum: Int64 = 0
        for weight in weights {
            let (next, overflow) = weightSum.addingReportingOverflow(weight)
            guard weight >= 0, !overflow else { throw .overflow }
            weightSum = next
        }
        guard weightSum > 0 else { throw .notAnAmount }
        var parts: [Int64] = []
        var remainders: [(index: Int, remainder: Int64)] = []
        var assigned: Int64 = 0
        for (index, weight) in weights.enumerated() {
            let (product, overflow) = cents.multipliedReportingOverflow(by: weight)
            guard !overflow else { throw .overflow }
            parts.append(product / weightSum)
            assigned += product / weightSum
            remainders.append((index, abs(product % weightSum)))
        }
        let left = cents - assigned
        remainders.sort { ($0.remainder, $1.index) > ($1.remainder, $0.index) }
        for entry in remainders.prefix(Int(abs(left))) { parts[entry.index] += left < 0 ? -1 : 1 }
        return parts.map { Money(cents: $0) }
    }

    public var isNegative: Bool { cents < 0 }
}

/// Why an amount could not be read or computed. It never holds the text that was read.
public enum MoneyError: Error, Equatable, Sendable {
    case notAnAmount
    case overflow
}

extension Money: CustomStringConvertible {
    /// Two decimals, no grouping: `-12.50`.
    public var description: String {
        let magnitude = cents.magnitude
        let fraction = magnitude % 100
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// For people: `$1,234.50`.
    public var formatted: String {
        let magnitude = cents.magnitude
        var whole = String(magnitude / 100)
        var index = whole.count - 3
        while index > 0 {
            whole.insert(",", at: whole.index(whole.startIndex, offsetBy: index))
            index -= 3
        }
        let fraction = magnitude % 100
        return "\(cents < 0 ? "-" : "")$\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension Money: Codable {
    /// Encoded as a decimal string so that no reader turns it into a floating-point number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = try Money(container.decode(String.self))
    }
}
