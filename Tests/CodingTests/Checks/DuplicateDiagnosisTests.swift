import Primitives
import Testing

@testable import Coding

@Suite("Duplicates")
struct DuplicateDiagnosisTests {
    @Test(arguments: [
        ("I10 E11.9", []),
        ("I10 E11.9 I10", ["diagnoses[3] error"]),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(DuplicateDiagnosis.self, codes) == expected)
    }
}
