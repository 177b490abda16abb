import Primitives
import Testing

@testable import Coding

@Suite("7th characters")
struct SeventhCharacterCompleteTests {
    @Test(arguments: [
        ("S93.401A", []),
        ("S93.401", ["diagnoses[1] error"]),
        ("W19.A", ["diagnoses[1] error"]),
        ("W19.XXXA", []),
        ("E11.9", []),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(SeventhCharacterComplete.self, codes) == expected)
    }
}
