import Primitives
import Testing

@testable import Coding

@Suite("Both sides")
struct BothSidesInOneCodeTests {
    @Test(arguments: [
        ("M17.11 M17.12", ["diagnoses[2] warning"]), ("M17.0", []), ("M17.11", []),
        ("M25.561 M25.562", []), ("H25.11 H25.12", ["diagnoses[2] warning"]),
        ("M17.0 M17.11", ["diagnoses[2] warning"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(BothSidesInOneCode.self, codes) == expected)
    }
}
