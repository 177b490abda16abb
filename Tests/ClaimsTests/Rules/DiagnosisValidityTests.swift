import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct DiagnosisValidityTests {
    @Test func billableCodesPass() throws { #expect(try problems(DiagnosisValidity.self).isEmpty) }

    @Test(arguments: ["E11", "E11.2", "S93.401"]) func aHeadingDoesNot(code: String) throws {
        let found = try problems(DiagnosisValidity.self) { $0.diagnoses[1] = try icd(code) }
        #expect(found.map(\.path) == ["diagnoses[2]"])
        #expect(found.first?.severity == nil)
    }

    @Test func anInventedCodeDoesNot() throws {
        let found = try problems(DiagnosisValidity.self) { $0.diagnoses[0] = try icd("A00.77") }
        #expect(found.map(\.path) == ["diagnoses[1]"])
    }

    @Test func aDateOutsideTheInstalledEditionIsAWarning() throws {
        let found = try problems(DiagnosisValidity.self) { $0.lines = [try Sample.line(1, "99214", on: "2018-05-01")] }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func theCodeSystemBeginsIn2015() throws {
        let found = try problems(DiagnosisValidity.self) { $0.lines = [try Sample.line(1, "99214", on: "2015-09-30")] }
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.severity == nil })
    }

    @Test func withoutALineThereIsNoDateToAskFor() throws {
        #expect(try problems(DiagnosisValidity.self) { $0.lines = [] }.isEmpty)
    }
}
