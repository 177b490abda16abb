import Testing

@testable import Coding

@Suite("Words, sentences and headings with byte offsets")
struct NoteTextTests {
    @Test("every token quotes its own bytes, in any script")
    func offsets() {
        let text = "Fièvre 38.5 °C — “sore throat”\u{200F} patient’s A1c\u{0}7.1%\r\n\t漢字 end"
        let note = NoteText(text)
        #expect(note.tokens.map(\.word).contains("fièvre"))
        #expect(note.tokens.map(\.word).contains("38.5"))
        #expect(note.tokens.map(\.word).contains("patient"))
        for token in note.tokens {
            #expect(Array(note.quote(token.start, token.end).utf8) == Array(note.bytes[token.start..<token.end]))
        }
    }

    @Test("a note beyond the limit is cut between characters and says so")
    func cut() {
        let note = NoteText(String(repeating: "é", count: NoteText.byteLimit))
        #expect(note.isCut)
        #expect(note.bytes.count <= NoteText.byteLimit)
        #expect(String(validating: note.bytes, as: UTF8.self) != nil)
    }

    private func sentences(_ text: String) -> [String] {
        let note = NoteText(text)
        return Sentences(note).ranges.map { range in
            note.quote(note.tokens[range.lowerBound].start, note.tokens[range.upperBound - 1].end)
        }
    }

    @Test("abbreviations, initials, decimals and list numbers end no sentence")
    func abbreviations() {
        #expect(sentences("Seen by Dr. Smith today. Temp. 98.6 F.") == ["Seen by Dr. Smith today.", "Temp. 98.6 F."])
        #expect(sentences("1. Hypertension. 2. Gout.") == ["1. Hypertension.", "2. Gout."])
        #expect(sentences("Pain vs. spasm. J. Doe agrees.") == ["Pain vs. spasm.", "J. Doe agrees."])
    }

    @Test("hard-wrapped lines are joined, list lines are not")
    func lines() {
        #expect(sentences("The patient has had a cough for\nthree days.").count == 1)
        #expect(sentences("HTN\nHLD\nGERD") == ["HTN", "HLD", "GERD"])
    }

    private func kinds(_ text: String) -> [NoteSections.Kind] { NoteSections(NoteText(text)).sections.map(\.kind) }

    @Test("headings on lines, with colons, numbered and run on")
    func headings() {
        #expect(kinds("CHIEF COMPLAINT\nCough\nASSESSMENT AND PLAN\n1. Cold") == [.chiefComplaint, .assessment])
        #expect(kinds("HPI: cough. Exam: clear. Assessment/Plan: 1. Cold") == [.presentIllness, .exam, .assessment])
        #expect(kinds("**Assessment:** cold\n## Plan\nrest") == [.assessment, .plan])
        #expect(kinds("Family Hx: colon cancer\nSocial history - none\n") == [.familyHistory, .socialHistory])
        #expect(kinds("LIST OF PROVIDERS AND OTHER THINGS\nnone\nPLAN\nrest") == [.other, .plan])
    }

    @Test("a pulse is no plan, and the word history in a sentence is no heading")
    func notHeadings() {
        #expect(kinds("BP 120/80; P: 72. The history is unclear. Patient has no plan to smoke.") == [.preamble])
    }

    @Test("the kind at a token is the kind of its part")
    func kindAt() throws {
        let note = NoteText("Plan: rest\nAssessment: cold")
        let sections = NoteSections(note)
        let at = try #require(note.tokens.firstIndex { $0.word == "cold" })
        #expect(sections.kind(at: at) == .assessment)
    }
}
