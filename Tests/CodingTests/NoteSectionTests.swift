import Testing

@testable import Coding

@Suite("Parts of a note in the forms in which clinicians head them")
struct NoteSectionTests {
    private func kinds(_ text: String) -> [NoteSections.Kind] { NoteSections(NoteText(text)).sections.map(\.kind) }

    @Test("sub-headings of the history")
    func history() {
        #expect(
            kinds("PAST HISTORY\n\nMedical\nGout.\n\nSurgical\nTonsillectomy.\n")
                == [.pastHistory, .pastHistory, .surgicalHistory])
    }

    @Test("a label inside an assessment speaks for its line, and the next problem is in the assessment again")
    func labels() {
        let text = "ASSESSMENT AND PLAN\nGout.\n• Medical Treatment: Rest.\n• Patient Education: Diet.\nAsthma.\n"
        #expect(kinds(text) == [.assessment, .plan, .instructions, .assessment])
        #expect(
            kinds("Assessment:\n1. Gout\nPatient Agreements: She agrees.\n2. Asthma") == [
                .assessment, .other, .assessment,
            ])
    }

    @Test("tests and drugs named inside a plan are orders")
    func orders() {
        #expect(kinds("Plan:\nLabs: CBC next week\nMedications: start allopurinol") == [.plan, .plan, .plan])
        #expect(kinds("PLAN\nrest\nRESULTS\nWBC 9") == [.plan, .results])
    }

    @Test("problems in capitals stay in the assessment")
    func capitals() {
        #expect(kinds("ASSESSMENT\nHYPERTENSION\nstable\nDIABETES MELLITUS\nstable") == [.assessment])
    }

    @Test("headings that are spoken govern their sentence")
    func spoken() {
        let text = "She has a cough. Her family history is significant for gout. She smokes."
        #expect(kinds(text) == [.preamble, .familyHistory, .preamble])
    }

    @Test("unlisted headings by their last word")
    func endings() {
        #expect(kinds("Right knee exam: stable\nForeign travel history: none") == [.exam, .pastHistory])
    }

    private func sentences(_ text: String) -> [String] {
        let note = NoteText(text)
        return Sentences(note).ranges.map { range in
            note.quote(note.tokens[range.lowerBound].start, note.tokens[range.upperBound - 1].end)
        }
    }

    @Test("doses, answers, lists in lower case and broken lines")
    func cuts() {
        #expect(sentences("Take 5 mg p.o. b.i.d. for pain. Rest.") == ["Take 5 mg p.o. b.i.d. for pain.", "Rest."])
        #expect(sentences("Avoid drugs, e.g. Motrin. Headache? No. Fever? No.").count == 5)
        #expect(sentences("hypertension\ndiabetes\nasthma").count == 3)
        #expect(sentences("She was referred because of\nCOPD.").count == 1)
        #expect(sentences("no fever. denies pneumonia. reports chills.").count == 2 + 1)
    }
}
