import Primitives
import TestSupport
import Testing

/// Amounts as people and payers write them.
@Suite struct MoneyTextTests {
    @Test(
        arguments: [
            ("0", 0), ("12", 1_200), ("12.5", 1_250), ("12.50", 1_250), ("-12.50", -1_250), (".5", 50), ("-.05", -5),
            ("0.01", 1), ("-0", 0), ("-0.00", 0), ("007", 700), ("9999999999999999.99", 999_999_999_999_999_999),
            ("-9999999999999999.99", -999_999_999_999_999_999),
        ] as [(String, Int64)])
    func readsAnAmount(text: String, cents: Int64) throws {
        #expect(try Money(text).cents == cents)
    }

    @Test(
        arguments: [
            "", "1,50", "1,000.00", "12abc", "1e3", "1E400", "NaN", "inf", "0x10", "--1", "+1", "1-", "1.005", "0.001",
            "5.",
            ".", "-", "-.", "1.2.3", " 1", "1 ", "1\n", "$5", "(5)", "1\u{0}", "\u{0661}", "\u{FF11}", "1\u{301}",
            "\u{2212}1",
        ])
    func refusesWhatIsNoAmount(text: String) {
        #expect(throws: MoneyError.notAnAmount) { try Money(text) }
    }

    @Test(arguments: ["12345678901234567", "1234567890123456789", "-99999999999999999999999999", "00000000000000000"])
    func refusesMoreThanSixteenDigits(text: String) {
        #expect(throws: MoneyError.overflow) { try Money(text) }
    }

    @Test func takesWhatTheGrammarTakesAndNothingElse() throws {
        var random = Seeded(15)
        let alphabet = Array("0123456789012345678901234567890123456789....--,e+ x")
        var accepted = 0
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            let expected = Self.reference(text)
            #expect((try? Money(text))?.cents == expected, "\(text)")
            if expected != nil { accepted += 1 }
        }
        // The differential says something only when both outcomes occur often.
        #expect(accepted > 2_000 && accepted < 18_000)
    }

    /// The grammar, written another way: sign, digits, and a point with one or two digits.
    private static func reference(_ text: String) -> Int64? {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.joined().allSatisfy({ $0.isASCII && $0.isNumber }), !parts.joined().isEmpty else {
            return nil
        }
        let fraction = parts.count == 2 ? String(parts[1]) : "00"
        guard (1...2).contains(fraction.count) else { return nil }
        let cents = Int64("\(parts[0])\(fraction.count == 1 ? fraction + "0" : fraction)")
        return cents.map { isNegative ? -$0 : $0 }
    }

    @Test func printsWhatItReads() throws {
        var random = Seeded(16)
        for _ in 0..<5_000 {
            let money = Money(cents: .random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random))
            #expect(try Money(money.description) == money)
        }
    }

    @Test func printsForPeople() {
        #expect(Money(cents: 0).formatted == "$0.00")
        #expect(Money(cents: 123_450).formatted == "$1,234.50")
        #expect(Money(cents: 100_000_005).formatted == "$1,000,000.05")
        #expect(Money(cents: -99_900).formatted == "-$999.00")
        #expect(Money(cents: .min).description == "-92233720368547758.08")
    }
}
