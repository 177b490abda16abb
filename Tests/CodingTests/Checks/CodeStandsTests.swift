import Primitives
import Testing

@testable import Coding

@Suite("Codes that stand on the date")
struct CodeStandsTests {
    @Test(arguments: [
        ("E11.9 I10", "2026-03-10", []), ("E11.2", "2026-03-10", ["diagnoses[1] error"]),
        ("Q99.999", "2026-03-10", ["diagnoses[1] error"]), ("I10", "2014-03-10", ["diagnoses[1] error"]),
        ("I10", "2031-03-10", ["diagnoses[1] warning"]),
    ])
    func findings(codes: String, date: String, expected: [String]) throws {
        let context = try CheckFixtures.context(on: date)
        #expect(CheckFixtures.found(CodeStands.self, CheckFixtures.codes(codes), context) == expected)
    }

    @Test("a heading is answered with the codes below it")
    func choices() throws {
        let findings = CheckCodes(checks: [CodeStands.self])(
            CheckFixtures.codes("E11.2"), in: try CheckFixtures.context())
        #expect(findings.first?.fix?.contains("E11.21") == true)
    }
}
