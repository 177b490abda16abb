import Primitives
import Testing

@testable import Coding

@Suite("Use additional code")
struct UseAdditionalCodeTests {
    @Test(arguments: [
        ("I12.9 N18.31", ["diagnoses[2] info"]),
        ("I12.9", ["diagnoses[1] info"]),
        ("N18.31 I12.9", ["diagnoses[1] info", "diagnoses[2] warning"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(UseAdditionalCode.self, codes) == expected)
    }
}
