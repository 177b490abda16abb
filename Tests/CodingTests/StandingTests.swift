import CodeSets
import Coding
import Primitives
import Records
import Testing

@Suite("No code that does not stand on the date of service")
struct StandingTests {
    @Test("a date outside the edition lowers the confidence and says so")
    func unverified() throws {
        let visit = CodingFixtures.visit("Assessment: Essential hypertension.", on: "2023-03-10")
        let proposal = try #require(try CodingFixtures.proposals(visit).first)
        #expect(proposal.code == "I10")
        #expect(proposal.confidence <= .medium)
        #expect(proposal.reason.contains("does not cover the date"))
    }

    @Test("before ICD-10-CM was in force there are no diagnoses")
    func notInForce() throws {
        let visit = CodingFixtures.visit(
            "Assessment: Essential hypertension.", on: "2014-03-10",
            facts: [CodingFixtures.condition("Hypertension", icd10cm: "I10")])
        #expect(try CodingFixtures.proposals(visit).filter { $0.system == .icd10cm }.isEmpty)
    }

    @Test("a code that the record carries but that does not exist is not proposed")
    func invented() throws {
        let visit = CodingFixtures.visit(facts: [CodingFixtures.condition("Something", icd10cm: "Q99.77")])
        #expect(try CodingFixtures.proposals(visit).isEmpty)
    }

    @Test("without a date there is nothing to check against, and nothing is proposed")
    func undated() throws {
        var visit = CodingFixtures.visit("Assessment: Essential hypertension.")
        visit.encounter.start = nil
        #expect(try CodingFixtures.proposals(visit).isEmpty)
    }

    /// A catalogue in which every phrase leads to one code, with a standing of choice.
    private struct OneCode: CodeSetCatalog {
        let answer: CodeStanding
        var editions: [CodeEdition] { [] }
        func standing(of code: ICD10CM.Code, on date: CalendarDate) -> CodeStanding { answer }
        func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding { answer }
        func diagnosis(_ code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisEntry? {
            DiagnosisEntry(
                code: code, title: "Hypertension", isBillable: true, parent: nil, children: [], inclusionTerms: [],
                notes: [],
                seventhCharacters: [])
        }
        func procedure(_ code: ProcedureCode) -> ProcedureEntry? { nil }
        func search(_ words: String, on date: CalendarDate, limit: Int) -> [CodeMatch] {
            guard words == "hypertension", let code = ICD10CM.Code("I10") else { return [] }
            return [
                CodeMatch(code: code, title: "Hypertension", isBillable: true, matched: "Hypertension", score: 1_000)
            ]
        }
        func conditions(in text: [UInt8], sentences: [Range<Int>], on date: CalendarDate) -> [NamedCondition] {
            guard let match = search("hypertension", on: date, limit: 1).first else { return [] }
            return sentences.enumerated().compactMap { number, sentence in
                let words = String(decoding: text[sentence], as: UTF8.self).lowercased()
                guard words.hasPrefix("hypertension") else { return nil }
                let name = sentence.lowerBound..<sentence.lowerBound + 12
                return NamedCondition(match: match, sentence: number, words: [name], weight: 5_000)
            }
        }
        func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry] { [] }
    }

    @Test(
        "what is unknown, a heading, ended or not in force is never proposed",
        arguments: [CodeStanding.unknown, .notBillable, .systemNotInForce])
    func neverProposed(standing: CodeStanding) {
        let visit = CodingFixtures.visit("Assessment: Hypertension. Results: Rapid strep positive.")
        #expect(CodingEngine(catalog: OneCode(answer: standing)).propose(for: visit).isEmpty)
        #expect(!CodingEngine(catalog: OneCode(answer: .valid)).propose(for: visit).isEmpty)
    }
}
