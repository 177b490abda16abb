import Primitives
import Testing

@testable import X12

/// P18 to P22 of the table of bad input: dates, amounts, adjustments and identifiers.
///
/// P19 (codes) is in `CodesRuleTests` and `CodesNumberTests`; an adjustment that can not be read never counts as zero
/// in `RemittanceTests`; what is posted of a remittance with a stranger's claim in `RemittancePostingTests`.
@Suite("Bad input: values")
struct ValueTests {
    static let notDates = [
        "20260230", "00000000", "20261301", "20260001", "20230229", "2026080", "202608011", "2026080A", " 2026080",
        "2026-8-1", "-2026080", "99999999",
    ]

    @Test("P18: what is no day of the calendar is an error, and no date", arguments: notDates)
    func dates(_ date: String) throws {
        let line = SeedFile.replacing("DTP*472*D8*20260801", "DTP*472*D8*\(date)", in: "837p")
        #expect(validate(line).contains { $0.isError && $0.place.elementName == "DTP03" && $0.place.loop == "2400" })
        #expect(try #require(Professional837.read(line).claims.first).isReadable == false)
        let birth = SeedFile.replacing("DMG*D8*19800101", "DMG*D8*\(date)", in: "837p")
        #expect(validate(birth).contains { $0.isError && $0.place.elementName == "DMG02" })
        let payment = SeedFile.replacing("*200*20260820~", "*200*\(date)~", in: "835")
        #expect(Remittance.read(payment).findings.hasBlocking)
    }

    /// Found by fuzzing: the carry out of a byte above 0xC9 once made the digit beside it one higher.
    @Test("P18: a byte that is no digit makes no date", arguments: 0..<8)
    func bytes(_ place: Int) throws {
        for byte in UInt8.min...UInt8.max where !(48...57).contains(byte) {
            var day = Array("20260901".utf8)
            day[place] = byte
            #expect(ElementBytes.date(day.span) == nil, "\(byte)")
        }
    }

    @Test("P18: 29 February exists in leap years, and a period does not run backwards")
    func periods() {
        func findings(_ form: String, _ value: String) -> [String] {
            validate(SeedFile.replacing("DTP*472*D8*20260801", "DTP*472*\(form)*\(value)", in: "837p"))
                .filter { $0.isError && $0.rule == "x12.element-date" }.map(\.rule)
        }
        #expect(findings("D8", "20240229").isEmpty)
        #expect(findings("D8", "19000229") == ["x12.element-date"])
        #expect(findings("D8", "20000229").isEmpty)
        #expect(findings("RD8", "20260801-20260802").isEmpty)
        for wrong in ["20260802-20260801", "20260801-20260832", "20260801 20260802", "20260801-2026080", "-20260801"] {
            #expect(findings("RD8", wrong) == ["x12.element-date"], "\(wrong)")
        }
    }

    /// L15 of the ledger's table, with what P20 adds.
    static let notAmounts = [
        "1,50", "12abc", "1e3", "1E400", "NaN", "INF", "0x10", "--1", "+1", "1-", "1.005", "1.", ".", "-", "1..2",
        "1 2", " 1",
        "1234567890123456789", "999999999999999999", "99999999999", "100000000.00", "0.001", "１",
    ]

    @Test("P20: what is no amount is an error at its place, and never zero money", arguments: notAmounts)
    func notAnAmount(_ text: String) throws {
        let claim = SeedFile.replacing("CLM*A1*150*", "CLM*A1*\(text)*", in: "837p")
        let read = try #require(Professional837.read(claim).claims.first)
        #expect(!read.isReadable)
        let remittance = SeedFile.replacing("CLP*A1*1*150*90*", "CLP*A1*1*150*\(text)*", in: "835")
        let reading = Remittance.read(remittance)
        let payment = try #require(reading.remittances.first?.claims.first)
        #expect(payment.paid == nil)
        #expect(reading.findings.contains { $0.location.path?.hasSuffix("CLP04") == true })
        #expect(!RemittanceBalance(try #require(reading.remittances.first)).isBalanced)
    }

    @Test(
        "P20: what is an amount is read to the cent",
        arguments: [
            ("0", 0), ("-0", 0), ("12", 1_200), ("12.5", 1_250), ("12.50", 1_250), ("-12.50", -1_250), (".5", 50),
            ("0000012", 1_200), ("99999999.99", 9_999_999_999), ("-99999999.99", -9_999_999_999), ("0.01", 1),
        ] as [(String, Int64)])
    func amount(_ text: String, _ cents: Int64) throws {
        let bytes = SeedFile.replacing("CLP*A1*1*150*90*", "CLP*A1*1*150*\(text)*", in: "835")
        let claim = try #require(Remittance.read(bytes).remittances.first?.claims.first)
        #expect(claim.paid == Money(cents: cents))
    }

    @Test("P20: amounts at the limit add up without a trap")
    func limits() throws {
        let line = "SVC*HC:99213*99999999.99*-99999999.99**1~CAS*CO*45*99999999.99*1*253*-99999999.99~"
        let bytes = SeedFile.replacing(
            "SVC*HC:36415", String(repeating: line, count: 500) + "SVC*HC:36415", in: "835")
        let remittance = try #require(Remittance.read(bytes).remittances.first)
        #expect(remittance.claims.first?.lines.count == 502)
        #expect(!RemittanceBalance(remittance).isBalanced)
    }

    @Test("P21: odd adjustments are not balanced, or warned of")
    func adjustments() throws {
        func balance(_ old: String, _ new: String) throws -> RemittanceBalance {
            let bytes = SeedFile.replacing(old, new, in: "835")
            return RemittanceBalance(try #require(Remittance.read(bytes).remittances.first))
        }
        let negative = try balance("CLP*A0*22*", "CLP*A0*1*")
        #expect(negative.findings.contains { $0.id == "835.negative-payment" })
        #expect(try !balance("L6*-5", "L6*-5*WO").isBalanced)
        #expect(try !balance("L6*-5", "L6").isBalanced)
        #expect(try !balance("CAS*CO*45*20~", "CAS*CO*45*~").isBalanced)
        #expect(try !balance("CAS*CO*45*20~", "CAS*CO*45**1~").isBalanced)
        #expect(try !balance("CAS*CO*45*20~", "CAS*CO**20~").isBalanced)
        let seven = "CAS*CO*45*20" + String(repeating: "*1*2*0", count: 5) + "*1*253*7~"
        #expect(try !balance("CAS*CO*45*20~", seven).isBalanced)
        let six = "CAS*CO*45*20" + String(repeating: "**2*0", count: 5) + "~"
        #expect(try balance("CAS*CO*45*20~", six).isBalanced)
    }

    @Test("P22: payer, payee and claim numbers come as they stand, so that a stranger's are told apart")
    func identifiers() throws {
        let text = SeedFile.text("835").replacing("XX*1234567893", with: "XX*1999999992")
            .replacing("REF*2U*60054", with: "REF*2U*99999").replacing("CLP*A1*", with: "CLP*a1 *")
        let remittance = try #require(Remittance.read(Array(text.utf8)).remittances.first)
        #expect(remittance.payee.npi == "1999999992")
        #expect(remittance.payer.references.map(\.value) == ["99999"])
        #expect(remittance.claims.map(\.patientControlNumber) == ["a1", "A0", "A0", "A6"])
    }
}
