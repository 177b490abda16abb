import Primitives
import TestSupport
import Testing

/// National provider identifiers.
@Suite struct NPITests {
    /// The first is the worked example of the agency's note on the check digit.
    @Test(arguments: ["1234567893", "1447002514", "1538201140", "1396402285"])
    func acceptsAValidNumber(text: String) { #expect(NPI(text)?.digits == text) }

    @Test(arguments: [
        "1234567890", "123456789", "12345678931", "3234567893", "0234567893", "", "1234S67893", " 1234567893",
        "123456789３",
        "+123456789",
    ])
    func refusesAnInvalidNumber(text: String) { #expect(NPI(text) == nil) }

    @Test func oneDigitInTenIsRight() {
        var random = Seeded(406)
        for _ in 0..<500 {
            let stem =
                "\(Int.random(in: 1...2, using: &random))\(Int.random(in: 10_000_000...99_999_999, using: &random))"
            #expect((0...9).filter { NPI("\(stem)\($0)") != nil }.count == 1)
        }
    }

    @Test func everyChangedDigitIsNoticed() {
        let good = Array("1447002514")
        for position in good.indices {
            for digit in "0123456789" where digit != good[position] {
                var changed = good
                changed[position] = digit
                #expect(NPI(String(changed)) == nil)
            }
        }
    }
}
