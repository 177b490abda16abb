import CodeSets
import Coding
import Primitives
import Testing

@Suite struct PracticeResultTests {
    private let now = Timestamp(milliseconds: 1_790_586_000_000)
    private static let note = "Señora Vega, 60.\nType 2 diabetes with retinopathy. Seen for diabetes."

    private func visit() throws -> PracticeVisit {
        let evidence = try #require(
            PracticeVisit.evidence(for: "Type 2 diabetes with retinopathy", in: Self.note, of: "one"))
        return PracticeVisit(
            id: "one", title: "One", level: 1, date: now.date, note: Self.note,
            answers: [
                .init(code: .diagnosis(try codes("E11.319").diagnoses[0]), evidence: evidence, why: "They are linked."),
                .init(
                    code: .service(try codes("99213").services[0]),
                    evidence: evidence, why: "Low."),
            ], traps: [.init(code: "E11.9", why: "A complication is stated.")])
    }

    private func result(_ text: String) throws -> PracticeResult {
        let (visit, coded) = (try visit(), try codes(text))
        return PracticeResult(
            user: "tom", visit: visit, codes: coded,
            comparison: CodingComparison(of: coded, against: visit.truth), at: now)
    }

    @Test func evidenceIsFoundByByteAndOnlyWhenItStandsOnce() {
        let found = PracticeVisit.evidence(for: "Type 2", in: Self.note, of: "one")
        #expect(found?.start == 18 && found?.end == 24, "ñ takes two bytes")
        #expect(PracticeVisit.evidence(for: "diabetes", in: Self.note, of: "one") == nil)
        #expect(PracticeVisit.evidence(for: "asthma", in: Self.note, of: "one") == nil)
        #expect(PracticeVisit.evidence(for: "", in: Self.note, of: "one") == nil)
        #expect(PracticeVisit.evidence(for: Self.note + "x", in: Self.note, of: "one") == nil)
    }

    @Test func whatWasMissedIsShownWithItsWords() throws {
        let wrong = try result("E11.9")
        #expect(wrong.points == 0)
        let lessons = wrong.lessons(of: try visit())
        #expect(lessons.map(\.disagreement.kind) == [.specificity, .missingCode])
        #expect(lessons[0].evidence?.quote == "Type 2 diabetes with retinopathy")
        #expect(lessons[0].why == "They are linked. Not E11.9: A complication is stated.")
        #expect(try result("E11.319 99213").lessons(of: visit()).isEmpty)
    }

    @Test func progressKeepsFirstBestAndLast() throws {
        let progress = PracticeProgress(
            user: "tom", results: [try result("E11.9"), try result("E11.319 99213"), try result("E11.319 99214")])
        #expect(progress.lines == [.init(visit: "one", attempts: 3, first: 0, best: 100, last: 50)])
        #expect(progress.errors == [.init(kind: .visitLevel, count: 1)])
        #expect(progress.firstTry == ExactInterval(successes: 0, trials: 2))
        #expect(PracticeProgress(user: "tom", results: []).firstTry == nil)
    }
}
