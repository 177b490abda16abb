import Primitives
import Testing

@testable import Coding

@Suite("Specificity")
struct MoreSpecificSiblingTests {
    @Test(arguments: [
        ("E11.9 E11.22", ["diagnoses[1] warning"]),
        ("E11.22 N18.31", []),
        ("J45.909 J45.41", ["diagnoses[1] warning"]),
        ("I10", []),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(MoreSpecificSibling.self, codes) == expected)
    }
}
