import Primitives
import Testing

@testable import Coding

@Suite("Manifestations")
struct ManifestationFirstTests {
    @Test(arguments: [
        ("G30.9 F02.80", []),
        ("F02.80 G30.9", ["diagnoses[1] error"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(ManifestationFirst.self, codes) == expected)
    }
}
