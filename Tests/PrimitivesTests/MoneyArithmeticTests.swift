import Primitives
import TestSupport
import Testing

/// Sums, products and shares: exact, or a typed error.
@Suite struct MoneyArithmeticTests {
    static let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, 99, .max - 1, .max]

    @Test(arguments: extremes, extremes)
    func agreesWithCheckedIntegersAtTheExtremes(left: Int64, right: Int64) {
        let (sum, sumOverflow) = left.addingReportingOverflow(right)
        let (difference, differenceOverflow) = left.subtractingReportingOverflow(right)
        let (product, productOverflow) = left.multipliedReportingOverflow(by: right)
        #expect((try? Money(cents: left) + Money(cents: right)) == (sumOverflow ? nil : Money(cents: sum)))
        #expect(
            (try? Money(cents: left) - Money(cents: right)) == (differenceOverflow ? nil : Money(cents: difference)))
        #expect((try? Money(cents: left).times(right)) == (productOverflow ? nil : Money(cents: product)))
        // These may fail, but only by throwing.
        _ = try? Money(cents: left).share(basisPoints: right)
        _ = try? Money(cents: left).split(over: [right, 1, 0])
        _ = try? Money.sum([Money(cents: left), Money(cents: right), Money(cents: left)])
        _ = (Money(cents: left) < Money(cents: right), Money(cents: left).description, Money(cents: left).formatted)
    }

    @Test func theSmallestAmountHasNoOpposite() {
        #expect(throws: MoneyError.overflow) { try Money(cents: .min).negated() }
    }

    @Test(
        arguments: [
            (10_000, 2_000, 2_000), (1, 5_000, 1), (1, 4_999, 0), (-1, 5_000, -1), (333, 3_333, 111), (0, 10_000, 0),
            (12_345, 10_000, 12_345), (101, 50, 1), (99, 50, 0),
        ] as [(Int64, Int64, Int64)])
    func roundsAShareHalfAwayFromZero(cents: Int64, basisPoints: Int64, expected: Int64) throws {
        #expect(try Money(cents: cents).share(basisPoints: basisPoints).cents == expected)
    }

    @Test func splitsToTheWhole() throws {
        var random = Seeded(18)
        for _ in 0..<10_000 {
            let whole = Money(cents: .random(in: -100_000_000...100_000_000, using: &random))
            let weights = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Int64.random(in: 0...10_000, using: &random)
            }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let parts = try whole.split(over: weights)
            #expect(try Money.sum(parts) == whole)
            #expect(parts.count == weights.count)
            // No part is more than one cent from its exact share, so none gets what it has no weight for.
            let total = weights.reduce(0, +)
            for (part, weight) in zip(parts, weights) {
                #expect(abs(part.cents * total - whole.cents * weight) < total)
            }
        }
    }

    @Test func givesTheOddCentToTheFirst() throws {
        #expect(try Money(cents: 100).split(over: [1, 1, 1]).map(\.cents) == [34, 33, 33])
        #expect(try Money(cents: -100).split(over: [1, 1, 1]).map(\.cents) == [-34, -33, -33])
        #expect(try Money(cents: 5).split(over: [0, 2, 0]).map(\.cents) == [0, 5, 0])
    }

    @Test func refusesToSplitOverNothing() {
        #expect(throws: MoneyError.notAnAmount) { try Money(cents: 5).split(over: []) }
        #expect(throws: MoneyError.notAnAmount) { try Money(cents: 5).split(over: [0, 0]) }
        #expect(throws: MoneyError.overflow) { try Money(cents: 5).split(over: [-1, 2]) }
        #expect(throws: MoneyError.overflow) { try Money(cents: 5).split(over: [.max, .max]) }
    }
}
