import Testing

@testable import Coding

@Suite("Assertion: negated, doubtful, past, hypothetical, another's")
struct AssertionTests {
    /// The assertion of `mention`, which stands in `sentence` once.
    private func assertion(_ mention: String, in sentence: String) throws -> Assertion {
        let words = NoteText(sentence).tokens.map(\.word)
        let parts = NoteText(mention).tokens.map(\.word)
        let range = try #require(PhraseMatch.find(parts, in: words))
        return AssertionScanner(words).assertion(of: range)
    }

    @Test(
        "is negated",
        arguments: [
            ("pneumonia", "No evidence of pneumonia or sinusitis."),
            ("sinusitis", "No evidence of pneumonia or sinusitis."),
            ("chills", "Denies fever, cough, or chills."), ("diabetes", "No diabetes."),
            ("fracture", "Fracture was ruled out."), ("strep", "Strep negative."),
            ("rash", "The patient is without rash."),
            ("pulmonary embolism", "Pulmonary embolism is unlikely."), ("fever", "Fever: none"),
            ("history of asthma", "No history of asthma."), ("stroke", "No history of heart attack or stroke."),
        ])
    func negated(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).polarity == .negated)
        #expect(try !assertion(mention, in: sentence).isCodable)
    }

    @Test(
        "is present although a trigger stands near",
        arguments: [
            ("cough", "Denies fever but reports cough."), ("hypertension", "Hypertension, no change in treatment."),
            ("hypertension", "Hypertension is not well controlled."), ("migraine", "Migraine without aura."),
            ("asthma", "No fever; asthma is worse."), ("pharyngitis", "Gram negative pharyngitis confirmed."),
            ("anemia", "Anemia not improving."), ("otitis media", "Mother reports otitis media was treated."),
            ("diabetes", "Type 2 diabetes without complications."),
        ])
    func present(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).isCodable)
    }

    @Test(
        "is doubtful",
        arguments: [
            ("pneumonia", "Possible pneumonia."), ("infarction", "Chest pain, rule out myocardial infarction."),
            ("appendicitis", "Concern for appendicitis."), ("gout", "Gout vs cellulitis."),
            ("cellulitis", "Gout vs cellulitis."),
            ("sleep apnea", "R/o sleep apnea."), ("lupus", "Lupus suspected."),
            ("copd", "Findings consistent with COPD."),
        ])
    func uncertain(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).polarity == .uncertain)
    }

    @Test("doubt ends at the comma")
    func doubtEndsAtComma() throws {
        #expect(try assertion("hypertension", in: "Possible pneumonia, hypertension.").isCodable)
    }

    @Test(
        "is past",
        arguments: [
            ("breast cancer", "History of breast cancer."), ("appendectomy", "Status post appendectomy."),
            ("stroke", "Stroke two years ago."), ("pneumonia", "Pneumonia has resolved."), ("dvt", "H/o DVT."),
        ])
    func historical(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).time == .historical)
    }

    @Test(
        "is hypothetical",
        arguments: [
            ("chest pain", "Return if chest pain."), ("fever", "Call for fever above 101."),
            ("stroke", "At risk for stroke."),
            ("lung cancer", "Lung cancer screening was offered."), ("tetanus", "Tetanus booster given."),
            ("chest pain", "Return in three months, sooner for chest pain."),
        ])
    func hypothetical(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).time == .hypothetical)
    }

    @Test(
        "is another's",
        arguments: [("colon cancer", "Family history of colon cancer."), ("diabetes", "Mother has diabetes.")])
    func family(mention: String, sentence: String) throws {
        #expect(try assertion(mention, in: sentence).experiencer == .other)
    }

    @Test("the heading speaks too")
    func sections() {
        #expect(Assertion().inSection(.familyHistory).experiencer == .other)
        #expect(Assertion().inSection(.pastHistory).time == .historical)
        #expect(Assertion().inSection(.assessment).isCodable)
    }

    @Test("ranges outside the sentence are harmless")
    func outOfRange() {
        let scanner = AssertionScanner(["no", "fever"])
        #expect(scanner.assertion(of: 5..<9).isCodable)
        #expect(scanner.assertion(of: 0..<0).isCodable)
        #expect(scanner.triggers(in: 0..<99) == [0])
    }
}
