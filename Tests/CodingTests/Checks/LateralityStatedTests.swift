import Primitives
import Testing

@testable import Coding

@Suite("Laterality")
struct LateralityStatedTests {
    @Test(arguments: [
        ("M17.11", []),
        ("M25.569", ["diagnoses[1] warning"]),
        ("S93.409A", ["diagnoses[1] warning"]),
        ("I10", []),
        ("M25.561", []),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(LateralityStated.self, codes) == expected)
    }
}
