import Testing

@testable import Coding

@Suite("Facts of a note with their words")
struct NoteFactTests {
    private func facts(_ text: String, drugs: Set<String> = []) -> [NoteFact] {
        let note = NoteText(text)
        let facts = NoteFacts(text: note, sourceID: "note", drugs: drugs).facts
        for fact in facts { #expect(note.quote(fact.evidence.start, fact.evidence.end) == fact.evidence.quote) }
        return facts
    }

    @Test("a drug with dose, route and frequency")
    func medication() throws {
        let fact = try #require(facts("Lisinopril 10 mg p.o. daily for blood pressure.").first)
        #expect(fact.kind == .medication && fact[.name] == "lisinopril" && fact[.dose] == "10" && fact[.unit] == "mg")
        #expect(fact[.route] == "po" && fact[.frequency] == "daily")
        #expect(facts("He takes warfarin.").first?[.name] == "warfarin")
        #expect(facts("He takes novumab.", drugs: ["novumab"]).first?[.name] == "novumab")
        #expect(facts("He takes walks.").isEmpty)
    }

    @Test("vital signs and results with what is abnormal")
    func measurements() throws {
        let found = facts("BP 152/94. BMI is 31.2. Hemoglobin A1c: 8.1% H. Potassium 4.1. Weight: 180 lbs.")
        #expect(
            found.map { $0[.name] } == ["blood pressure", "body mass index", "hemoglobin a1c", "potassium", "weight"])
        #expect(found.map { $0[.value] } == ["152/94", "31.2", "8.1", "4.1", "180"])
        #expect(found.map { $0[.abnormality] } == ["high", "high", "high", nil, nil])
        #expect(found.map(\.kind) == [.vitalSign, .vitalSign, .testResult, .testResult, .vitalSign])
    }

    @Test("habits, devices and causes, with what the sentence says of them")
    func phrases() throws {
        let social = try #require(facts("She smokes 2 packs a day.").first)
        #expect(social.kind == .social && social[.name] == "tobacco" && social[.amount] == "2 packs")
        #expect(facts("Denies tobacco use.").first?.assertion.polarity == .negated)
        #expect(facts("He has a pacemaker.").first?.kind == .device)
        let fall = try #require(facts("He fell off a ladder at work.").first)
        #expect(fall.kind == .externalCause && fall[.name] == "fall from ladder" && fall[.place] == "work")
    }
}
