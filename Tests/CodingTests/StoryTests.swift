import Coding
import Testing

/// Notes that tell the story of an illness and state no diagnosis under a heading.
@Suite("Notes without an assessment")
struct StoryTests {
    private func codes(_ note: String) throws -> [String] {
        try CodingFixtures.proposals(CodingFixtures.visit(note)).filter { $0.system == .icd10cm }.map(\.code)
    }

    @Test("a condition that lasts is of today, though its history is told")
    func lasting() throws {
        #expect(try codes("A woman with a history of hypertension and gout came for a cough.").contains("I10"))
    }

    @Test("a past condition that has a status code is coded by it")
    func past() throws {
        let codes = try codes("A man with a history of breast cancer came for a cough.")
        #expect(codes.contains("Z85.3"))
        #expect(!codes.contains { $0.hasPrefix("C50") })
    }

    @Test("an uncertain diagnosis counts after a stay in hospital, and nowhere else (II.H, IV.H)")
    func uncertain() throws {
        let course = String(repeating: "He was seen by the team and rested well in the afternoon. ", count: 8)
        let doubt = "The findings were consistent with sarcoidosis."
        #expect(try codes("He was admitted to the ward. \(course)\(doubt) He was discharged.").contains("D86.9"))
        #expect(try !codes("He came to the office. \(course)\(doubt)").contains("D86.9"))
    }

    @Test("a tumour of which only the kind is said is not coded without its site")
    func siteless() throws {
        #expect(try codes("The biopsy showed an adenocarcinoma.").isEmpty)
        #expect(try codes("The biopsy showed an adenocarcinoma of the colon.") == ["C18.9"])
    }

    @Test("an assessment is read alone where there is one")
    func assessment() throws {
        let note = "HPI: She has had gout and headaches.\nAssessment: Essential hypertension. The disease is stable."
        #expect(try codes(note) == ["I10"])
    }
}
