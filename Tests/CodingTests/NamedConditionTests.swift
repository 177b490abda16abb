import CodeSets
import Coding
import Primitives
import Testing

/// Finding the names of conditions in running text, by the tables that ship with the program.
@Suite("Conditions that a text names")
struct NamedConditionTests {
    /// The codes that a sentence names, each with its words.
    private func named(_ sentence: String) throws -> [String] {
        let text = Array(sentence.utf8)
        let date = try #require(CalendarDate(iso: "2026-03-10"))
        return try CodingFixtures.requireCatalog()
            .conditions(in: text, sentences: [0..<text.count], on: date)
            .map { found in
                let words = found.words.map { String(decoding: text[$0], as: UTF8.self) }
                return "\(found.match.code.text) \(words.joined(separator: " "))"
            }
    }

    @Test(
        "a name is found whatever the order of its words, and the longest takes what it needs",
        arguments: [
            ("Pneumonia of both lungs.", ["J18.9 Pneumonia"]),
            ("Acute nasopharyngitis since Monday.", ["J00 Acute nasopharyngitis"]),
            ("Kidney disease, chronic, stage 4.", ["N18.4 Kidney disease chronic 4"]),
            ("Fever and headache since Monday.", ["R50.9 Fever", "R51.9 headache"]),
            ("Major depressive disorder, recurrent, moderate.", ["F33.1 Major depressive disorder recurrent moderate"]),
        ])
    func names(sentence: String, expected: [String]) throws {
        #expect(try named(sentence) == expected)
    }

    @Test(
        "abbreviations, organ adjectives, British spelling and plurals lead to the same names",
        arguments: [
            ("CKD 3b, stable.", "N18.32"), ("Renal calculi on the left.", "N20.0"), ("Anaemia.", "D64.9"),
            ("COPD with exacerbation.", "J44.1"),
        ])
    func wordings(sentence: String, code: String) throws {
        #expect(try named(sentence).first?.hasPrefix(code) == true)
    }

    @Test("what a title denies must be denied, and what the text denies is not named")
    func denials() throws {
        #expect(try named("Chronic intractable migraine without aura.").first?.hasPrefix("G43.719") == true)
        #expect(try named("Laceration without foreign body of left hand.").first?.hasPrefix("S61.41") == true)
        #expect(try named("Laceration with foreign body of left hand.").first?.hasPrefix("S61.42") == true)
    }

    @Test(
        "words of daily language name nothing",
        arguments: [
            "The patient was well and was seen again in the clinic.", "He is older and has other things to do.",
            "All tests were repeated in the same position.", "She may come back for a form.",
        ])
    func silence(sentence: String) throws {
        #expect(try named(sentence).isEmpty)
    }

    @Test("words of two clauses do not make one name")
    func clauses() throws {
        #expect(try named("No blood; urine clear.").isEmpty)
        #expect(!(try named("Blood and urine were sent.")).contains { $0.hasPrefix("R31") })
    }

    @Test("the words carry their bytes, and the rows of the lexicon that led to the name are told")
    func steps() throws {
        let text = Array("Ärztin: known HTN".utf8)
        let date = try #require(CalendarDate(iso: "2026-03-10"))
        let found = try CodingFixtures.requireCatalog()
            .conditions(in: text, sentences: [0..<text.count], on: date)
        let first = try #require(found.first)
        #expect(first.match.code.text == "I10")
        #expect(first.words.map { String(decoding: text[$0], as: UTF8.self) } == ["HTN"])
        #expect(first.match.because.contains { $0.to == "hypertension" })
    }
}
