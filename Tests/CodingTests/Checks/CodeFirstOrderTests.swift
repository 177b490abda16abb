import Primitives
import Testing

@testable import Coding

@Suite("Code first")
struct CodeFirstOrderTests {
    @Test(arguments: [
        ("G30.9 F02.80", []),
        ("I10 F02.80", ["diagnoses[2] error"]),
        ("N18.31 I12.9", ["diagnoses[1] error"]),
        ("I12.9 N18.31", []),
    ])
    func findings(codes: String, expected: [String]) throws {
        #expect(try CheckFixtures.found(CodeFirstOrder.self, codes) == expected)
    }
}
