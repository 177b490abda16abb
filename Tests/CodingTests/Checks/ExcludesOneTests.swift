import Primitives
import Testing

@testable import Coding

@Suite("Excludes1")
struct ExcludesOneTests {
    @Test(arguments: [
        ("E11.9 I10", []),
        ("E10.9 E11.9", ["diagnoses[2] warning"]),
        ("J45.909 J44.9 I10", []), ("R73.03 E11.9", ["diagnoses[2] error"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(ExcludesOne.self, codes) == expected)
    }
}
