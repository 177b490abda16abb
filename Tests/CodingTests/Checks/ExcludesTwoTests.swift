import Primitives
import Testing

@testable import Coding

@Suite("Excludes2")
struct ExcludesTwoTests {
    @Test(arguments: [
        ("I10 E78.5", []), ("A38.9 J02.0", ["diagnoses[2] info", "diagnoses[1] info"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(ExcludesTwo.self, codes) == expected)
    }
}
