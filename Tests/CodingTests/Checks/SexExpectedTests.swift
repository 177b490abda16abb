import Primitives
import Testing

@testable import Coding

@Suite("Sex")
struct SexExpectedTests {
    @Test(arguments: [
        ("N40.0", AdministrativeSex.female, ["diagnoses[1] warning"]), ("N40.0", .male, []), ("N40.0", .unknown, []),
        ("O80", .male, ["diagnoses[1] warning"]), ("I10", .male, []),
    ])
    func findings(codes: String, sex: AdministrativeSex, expected: [String]) throws {
        let context = try CheckFixtures.context(sex: sex)
        #expect(CheckFixtures.found(SexExpected.self, CheckFixtures.codes(codes), context) == expected)
    }
}
