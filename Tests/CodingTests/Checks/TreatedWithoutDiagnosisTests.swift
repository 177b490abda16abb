import CodeSets
import Primitives
import Testing

@testable import Coding

@Suite("Treatments without a diagnosis")
struct TreatedWithoutDiagnosisTests {
    @Test(arguments: [("I10", 1), ("I10 E11.9", 0)])
    func findings(codes: String, number: Int) throws {
        let code = try #require(ICD10CM.Code("E11.9"))
        let treatment = RiskEvidence.Treatment(
            "insulin", usualFor: [code],
            evidence: Evidence(source: .note, sourceID: "note", start: 4, end: 11, quote: "insulin"))
        let context = try CheckFixtures.context(risk: RiskEvidence(treatments: [treatment]))
        let found = CheckCodes(checks: [TreatedWithoutDiagnosis.self])(CheckFixtures.codes(codes), in: context)
        #expect(found.count == number)
        // The question to the provider names no condition and no drug.
        #expect(found.allSatisfy { !($0.fix ?? "").contains("diabetes") && !$0.message.contains("insulin") })
    }
}
