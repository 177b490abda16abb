import Primitives
import Testing

@testable import Coding

@Suite("Age")
struct AgeExpectedTests {
    @Test(arguments: [("Z38.00", 0, []), ("Z38.00", 44, ["diagnoses[1] warning"]), ("I10", 44, [])])
    func findings(codes: String, age: Int, expected: [String]) throws {
        let context = try CheckFixtures.context(age: age)
        #expect(CheckFixtures.found(AgeExpected.self, CheckFixtures.codes(codes), context) == expected)
    }
}
