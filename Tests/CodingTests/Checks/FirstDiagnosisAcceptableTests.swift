import Primitives
import Testing

@testable import Coding

@Suite("The first diagnosis")
struct FirstDiagnosisAcceptableTests {
    @Test(arguments: [
        ("S61.412A W26.0XXA", CheckContext.Setting.outpatient, []),
        ("W26.0XXA S61.412A", .outpatient, ["diagnoses[1] error"]),
        ("B95.61 L03.115", .outpatient, ["diagnoses[1] warning"]),
        ("B95.61 L03.115", .inpatient, ["diagnoses[1] error"]),
    ])
    func findings(codes: String, setting: CheckContext.Setting, expected: [String]) throws {
        let context = try CheckFixtures.context(setting: setting)
        #expect(CheckFixtures.found(FirstDiagnosisAcceptable.self, CheckFixtures.codes(codes), context) == expected)
    }
}
