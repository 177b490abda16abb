import CodeSets
import Primitives
import Testing

@testable import Coding

@Suite("Conditions of the year before")
struct RiskCategoryNotCapturedTests {
    private func findings(_ codes: String, _ statements: [RiskEvidence.Statement]) throws -> [Finding] {
        let code = try #require(ICD10CM.Code("E11.22"))
        let risk = RiskEvidence(lastYear: [RiskEvidence.Condition(code, statements: statements)])
        return CheckCodes(checks: [RiskCategoryNotCaptured.self])(
            CheckFixtures.codes(codes), in: try CheckFixtures.context(risk: risk))
    }

    private let statement = RiskEvidence.Statement(
        .treated, Evidence(source: .note, sourceID: "note", start: 10, end: 22, quote: "on metformin"))

    @Test("a category that this visit has captured is no hint")
    func captured() throws {
        #expect(try findings("E11.22 N18.31", []).isEmpty)
        #expect(try findings("E11.21", []).isEmpty)
    }

    @Test("a hint gives the places of the evidence, and never its words")
    func places() throws {
        let finding = try #require(try findings("I10", [statement]).first)
        #expect(finding.severity == .info)
        #expect(finding.fix?.contains("note:10-22") == true)
        #expect(finding.fix?.contains("metformin") == false)
    }

    @Test("without evidence the hint says not to code")
    func withoutEvidence() throws {
        #expect(try findings("I10", []).first?.fix?.contains("do not code") == true)
    }

    @Test("a proposal that was not accepted gives its places")
    func proposals() throws {
        let made = try CodingFixtures.proposals(
            CodingFixtures.visit("Assessment: 1. Type 2 diabetes mellitus with diabetic chronic kidney disease."))
        let code = try #require(ICD10CM.Code("E11.22"))
        let risk = RiskEvidence(lastYear: [code], proposals: made)
        #expect(risk.lastYear.first?.statements.isEmpty == false)
    }
}
