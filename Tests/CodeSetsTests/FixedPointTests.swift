import CodeSets
import Primitives
import Testing

@Suite("Fixed-point numbers")
struct FixedPointTests {
    private func number(_ text: String) throws -> FixedPoint { try #require(FixedPoint(text)) }

    @Test(
        "Numbers are read as they are written",
        arguments: [
            ("0", 0), ("1.30", 1_300_000_000), (".5", 500_000_000), ("-0.000000001", -1), ("33.4009", 33_400_900_000),
            ("999999999.999999999", 999_999_999_999_999_999),
        ])
    func reads(text: String, billionths: Int) throws {
        #expect(try number(text).billionths == Int64(billionths))
    }

    @Test(
        "What is no number is refused",
        arguments: [
            "", "-", ".", "1.", "+1", "1,5", "1e3", " 1", "1 ", "--1", "1.2.3", "1.0000000001", "1000000000", "٣",
        ])
    func refuses(text: String) {
        #expect(FixedPoint(text) == nil)
    }

    @Test("Text keeps the decimals that are asked for and no zeros beyond")
    func text() throws {
        #expect(try number("1.30").description == "1.3")
        #expect(try number("1.3").text(placesMin: 2) == "1.30")
        #expect(try number("33.4009").text(placesMin: 2) == "33.4009")
        #expect(try number("-0.5").description == "-0.5")
        #expect(try number("2").text(placesMin: 3) == "2.000")
        #expect(FixedPoint.zero.description == "0")
    }

    @Test("A product is exact while it has nine decimals, then rounded half away from zero")
    func products() throws {
        #expect(try number("1.30") * number("1.095") == number("1.4235"))
        #expect(try number("-2") * number("0.25") == number("-0.5"))
        #expect(try number("0.00001") * number("0.00005") == number("0.000000001"))
        #expect(try number("-0.00001") * number("0.00005") == number("-0.000000001"))
        #expect(try number("0.00001") * number("0.000049999") == .zero)
        #expect(try number("99999") * number("90000") == FixedPoint(billionths: 8_999_910_000_000_000_000))
    }

    @Test("Arithmetic that goes beyond the range throws and never wraps")
    func overflow() throws {
        let large = try number("999999999")
        #expect(throws: MoneyError.overflow) { try large * large }
        let hundredThousand = try number("100000")
        #expect(throws: MoneyError.overflow) { try hundredThousand * hundredThousand }
        #expect(throws: MoneyError.overflow) { try FixedPoint(billionths: .max) + .one }
        #expect(throws: MoneyError.overflow) { try FixedPoint(billionths: .min) - .one }
        #expect(throws: MoneyError.overflow) { try FixedPoint(billionths: .min) * .one }
        #expect(throws: MoneyError.overflow) { try FixedPoint(billionths: .max).rounded(toPlaces: 0) }
        #expect(throws: MoneyError.overflow) { try FixedPoint(Money(cents: .max)) }
        #expect(FixedPoint(whole: 10_000_000_000) == nil)
    }

    @Test(
        "Halves are rounded away from zero",
        arguments: [
            ("117.575", 11_758), ("117.574999999", 11_757), ("-0.005", -1), ("-0.004999999", 0), ("0.994999999", 99),
        ])
    func cents(text: String, cents: Int) throws {
        #expect(try number(text).money == Money(cents: Int64(cents)))
    }

    @Test("Rounding to places")
    func places() throws {
        #expect(try number("2.345").rounded(toPlaces: 2) == number("2.35"))
        #expect(try number("-2.345").rounded(toPlaces: 2) == number("-2.35"))
        #expect(try number("2.5").rounded(toPlaces: 0) == number("3"))
        #expect(try number("2.123456789").rounded(toPlaces: 12) == number("2.123456789"))
        #expect(try FixedPoint(Money(cents: -1_250)) == number("-12.5"))
    }

    @Test("Medicare's formula for an office visit in San Francisco gives the published cents")
    func medicareFormula() throws {
        func amount(_ practice: String) throws -> Money {
            let work = try number("1.30") * number("1.095")
            let expense = try number(practice) * number("1.410")
            let malpractice = try number("0.09") * number("0.425")
            return try ((work + expense + malpractice) * number("33.4009")).money
        }
        #expect(try amount("1.46") == Money(cents: 11_758))
        #expect(try amount("0.33") == Money(cents: 6_437))
    }
}
