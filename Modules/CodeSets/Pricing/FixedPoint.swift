package import Primitives

/// An exact decimal number with nine digits after the point, up to nine billion: relative value units, geographic
/// indices and conversion factors.
///
/// Nine digits are what Medicare's formula needs to be exact until its only rounding: units (2 digits) × index (3) ×
/// factor (4). Arithmetic is checked; a product with more digits is rounded half away from zero to nine.
package struct FixedPoint: Hashable, Comparable, Sendable {
    package let billionths: Int64

    package static let placesMax = 9
    private static let scale: UInt64 = 1_000_000_000

    package init(billionths: Int64) { self.billionths = billionths }

    package static var zero: FixedPoint { FixedPoint(billionths: 0) }
    package static var one: FixedPoint { FixedPoint(billionths: 1_000_000_000) }

    /// Parses `12`, `12.5`, `.5` and `-12.5` with at most nine digits on either side of the point, and nothing else: no
    /// blanks, signs of plus, commas or exponents.
    package init?(_ text: some StringProtocol) {
        var value: Int64 = 0
        var whole = 0
        var fraction = 0
        var isNegative = false
        var seenPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if seenPoint { fraction += 1 } else { whole += 1 }
                guard whole <= 9, fraction <= FixedPoint.placesMax else { return nil }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        guard whole + fraction > 0, !(seenPoint && fraction == 0) else { return nil }
        for _ in fraction..<FixedPoint.placesMax { value *= 10 }
        billionths = isNegative ? -value : value
    }

    /// A whole number. - Returns: nil beyond nine billion.
    package init?(whole: Int) {
        guard let whole = Int64(exactly: whole) else { return nil }
        let (value, overflow) = whole.multipliedReportingOverflow(by: Int64(FixedPoint.scale))
        guard !overflow else { return nil }
        billionths = value
    }

    /// - Throws: ``MoneyError/overflow`` beyond nine billion dollars.
    package init(_ money: Money) throws(MoneyError) {
        let (value, overflow) = money.cents.multipliedReportingOverflow(by: 10_000_000)
        guard !overflow else { throw .overflow }
        billionths = value
    }

    package static func < (left: FixedPoint, right: FixedPoint) -> Bool { left.billionths < right.billionths }

    package static func + (left: FixedPoint, right: FixedPoint) throws(MoneyError) -> FixedPoint {
        let (sum, overflow) = left.billionths.addingReportingOverflow(right.billionths)
        guard !overflow else { throw .overflow }
        return FixedPoint(billionths: sum)
    }

    package static func - (left: FixedPoint, right: FixedPoint) throws(MoneyError) -> FixedPoint {
        let (difference, overflow) = left.billionths.subtractingReportingOverflow(right.billionths)
        guard !overflow else { throw .overflow }
        return FixedPoint(billionths: difference)
    }

    /// Exact while the factors have nine digits after the point together, else rounded half away from zero.
    package static func * (left: FixedPoint, right: FixedPoint) throws(MoneyError) -> FixedPoint {
        let product = left.billionths.magnitude.multipliedFullWidth(by: right.billionths.magnitude)
        guard product.high < scale else { throw .overflow }
        let (quotient, remainder) = scale.dividingFullWidth(product)
        let (rounded, spill) = quotient.addingReportingOverflow(remainder >= scale / 2 ? 1 : 0)
        guard !spill, let magnitude = Int64(exactly: rounded) else { throw .overflow }
        let isNegative = (left.billionths < 0) != (right.billionths < 0)
        return FixedPoint(billionths: isNegative ? -magnitude : magnitude)
    }

    /// Rounded half away from zero; more than nine places change nothing, fewer than none count as none.
    package func rounded(toPlaces places: Int) throws(MoneyError) -> FixedPoint {
        let unit = FixedPoint.powers[FixedPoint.placesMax - min(max(places, 0), FixedPoint.placesMax)]
        let steps = FixedPoint.divided(billionths, by: unit)
        let (value, overflow) = steps.multipliedReportingOverflow(by: unit)
        guard !overflow else { throw .overflow }
        return FixedPoint(billionths: value)
    }

    /// Rounded half away from zero to the cent.
    package var money: Money { Money(cents: FixedPoint.divided(billionths, by: 10_000_000)) }

    private static let powers: [Int64] = [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    ]

    /// Rounded half away from zero. The unit is positive.
    private static func divided(_ value: Int64, by unit: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
        guard unit > 1, remainder.magnitude >= UInt64(unit / 2) else { return quotient }
        return value < 0 ? quotient - 1 : quotient + 1
    }
}

extension FixedPoint: CustomStringConvertible {
    /// Without zeros at the end: `1.3`, `33.4009`, `-0.5`, `2`.
    package var description: String { text(placesMin: 0) }

    /// With at least so many digits after the point: `1.30`. More are written only where they are not zero.
    package func text(placesMin: Int) -> String {
        let whole = billionths.magnitude / FixedPoint.scale
        let digits = String(billionths.magnitude % FixedPoint.scale)
        var fraction = String(repeating: "0", count: FixedPoint.placesMax - digits.utf8.count) + digits
        while fraction.utf8.count > max(placesMin, 0), fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
        return "\(billionths < 0 ? "-" : "")\(whole)\(fraction.isEmpty ? "" : ".")\(fraction)"
    }
}
