import Foundation
import Testing

@testable import Coding

@Suite("What a sentence says of a concept")
struct ConceptAssertionTests {
    struct Row: Sendable, CustomStringConvertible {
        let concept: String
        let sentence: String
        let answer: [String]
        var description: String { "\(concept): \(sentence)" }
    }

    /// Our own sentences: concept, sentence, polarity, time, experiencer.
    static let rows: [Row] = {
        let file = CodingFixtures.root.appendingPathComponent("Tests/CodingTests/Fixtures/assertions.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 5 else { return nil }
            return Row(concept: fields[0], sentence: fields[1], answer: Array(fields[2...]))
        }
    }()

    @Test("the table is there") func count() { #expect(ConceptAssertionTests.rows.count >= 500) }

    @Test("sentences of hospital reports", arguments: ConceptAssertionTests.rows)
    func sentence(row: Row) {
        let found = ConceptAssertion(concept: row.concept, sentence: row.sentence)
        #expect([found.polarity.rawValue, found.time.rawValue, found.experiencer.rawValue] == row.answer)
    }

    @Test("a line of a file is answered in three columns, and a broken line is not")
    func lines() {
        #expect(
            ConceptAssertion.answer(to: "7\tdrug allergies\tNo drug allergy is known.") == "7\tNegated\tRecent\tPatient"
        )
        #expect(ConceptAssertion.answer(to: "7\tfever") == nil)
        #expect(ConceptAssertion.answer(to: "8\t\t") == "8\tAffirmed\tRecent\tPatient")
    }

    @Test("a symptom on exertion is present, a reaction to a drug is not today's")
    func circumstances() {
        let exertion = AssertionScanner(["dyspnea", "on", "exertion"]).assertion(of: 0..<1)
        #expect(exertion.circumstance == .activity && exertion.isCodable)
        let allergy = AssertionScanner(["allergic", "to", "penicillin", "with", "hives"]).assertion(of: 2..<3)
        #expect(allergy.circumstance == .exposure && !allergy.isCodable)
    }

    @Test("a hundred thousand denials are read in linear time")
    func denials() {
        let clock = ContinuousClock()
        let time = clock.measure {
            let words = Array(repeating: "no", count: 100_000)
            #expect(AssertionScanner(words).assertion(of: 99_999..<100_000).polarity == .negated)
        }
        #expect(time < .seconds(20))
    }
}
