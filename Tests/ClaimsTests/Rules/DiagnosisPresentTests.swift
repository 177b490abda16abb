import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct DiagnosisPresentTests {
    @Test func oneToTwelvePass() throws {
        #expect(try problems(DiagnosisPresent.self) { $0.diagnoses = [try icd("I10")] }.isEmpty)
        #expect(try problems(DiagnosisPresent.self) { $0.diagnoses = try Self.codes(12) }.isEmpty)
    }

    @Test(arguments: [0, 13]) func otherCountsDoNot(count: Int) throws {
        let found = try problems(DiagnosisPresent.self) { $0.diagnoses = try Self.codes(count) }
        #expect(found.map(\.path) == ["diagnoses"])
    }

    @Test func aCodeStandsOnce() throws {
        let found = try problems(DiagnosisPresent.self) { $0.diagnoses = [try icd("I10"), try icd("i10")] }
        #expect(found.map(\.path) == ["diagnoses"])
    }

    private static func codes(_ count: Int) throws -> [ICD10CM.Code] { try (0..<count).map { try icd("E\(10 + $0)") } }
}
