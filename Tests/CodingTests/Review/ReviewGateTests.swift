import CodeSets
import Coding
import Primitives
import Testing

@Suite struct ReviewGateTests {
    private let terms = ReviewTerms(
        sampleBasisPoints: 1_000, seed: "seed", minimumBasisPoints: 9_500, windowVisits: 4, leastVisits: 2)
    private static let now = Timestamp(milliseconds: 1_790_586_000_000)

    private func review(
        _ visit: Int64, _ coded: String, truth: String, coder: String = "maria", provider: String? = "one"
    ) throws -> CodingReview {
        let (coded, truth) = (try codes(coded), try codes(truth))
        return CodingReview(
            visit: visit, clinic: "lakeside", source: .beforeBilling, serviceDate: nil, coder: coder,
            provider: provider, coded: coded, truth: truth, comparison: CodingComparison(of: coded, against: truth),
            by: "vera", credential: nil, at: Self.now, reason: nil)
    }

    @Test func theSampleIsDrawnByTheDigestAlone() {
        #expect(terms.draws("00000000"))
        #expect(terms.draws("19999999ffff"))
        #expect(!terms.draws("1999999a0000"))
        #expect(!terms.draws("ffffffff"))
        var none = terms
        none.sampleBasisPoints = 0
        #expect(!none.draws("00000000"))
        none.sampleBasisPoints = 10_000
        #expect(none.draws("ffffffff"))
    }

    /// Of 2^32 places a tenth is drawn: every step of 65,536 counted.
    @Test func theShareIsTheOneThatIsSet() {
        let drawn = stride(from: 0, to: 0x1_0000_0000, by: 65_536).count { number in
            let digits = String(number, radix: 16)
            return terms.draws(String(repeating: "0", count: 8 - digits.count) + digits)
        }
        #expect(drawn == 6_554)
    }

    @Test func aLowAccuracyStopsAndGoodReviewsOpenAgain() throws {
        let wrong = try review(1, "I10 99213", truth: "I10 99214")
        let right = try (2...6).map { try review($0, "I10 99213", truth: "I10 99213") }
        #expect(terms.stop(after: [wrong]) == nil, "one visit is not enough to stop on")
        let why = try #require(terms.stop(after: [right[0], wrong]))
        #expect(why.contains("3 were right (75.0 %)") && why.contains("95.0 %"))
        #expect(terms.stop(after: [right[3], right[2], right[1], right[0], wrong]) == nil, "out of the window")
        #expect(terms.stop(after: [right[2], right[1], right[0], wrong]) != nil)
    }

    @Test func whatHoldsAClaimIsNamed() throws {
        let coded = try codes("I10 99213")
        let wrong = try review(1, "I10 99213", truth: "I10 99214")
        let right = try review(2, "I10 99213", truth: "I10 99213")
        let calm = ReviewGate(terms: terms, newest: [])
        let stopped = ReviewGate(terms: terms, newest: [wrong, right])
        #expect(calm.hold(visit: 3, coded: coded, review: nil, digest: "ffffffff") == nil)
        #expect(calm.hold(visit: 3, coded: coded, review: nil, digest: "00000000")?.id == "coding.review-sample")
        #expect(stopped.hold(visit: 3, coded: coded, review: nil, digest: "ffffffff")?.id == "coding.review-accuracy")
        #expect(stopped.hold(visit: 2, coded: coded, review: right, digest: "00000000") == nil)
        #expect(calm.hold(visit: 1, coded: coded, review: wrong, digest: "ffffffff")?.id == "coding.review-corrections")
        let corrected = try codes("I10 99214")
        #expect(calm.hold(visit: 1, coded: corrected, review: wrong, digest: "00000000") == nil)
        let other = try codes("I10 99215")
        #expect(calm.hold(visit: 1, coded: other, review: wrong, digest: "00000000")?.id == "coding.review-sample")
        for id in ReviewGate.ids { #expect(id.hasPrefix("coding.review-")) }
    }

    @Test func accuracyIsCountedPerCoderAndPerProviderByNewestReview() throws {
        let reviews = [
            try review(1, "I10 99213", truth: "I10 99214"),
            try review(1, "I10 99213", truth: "I10 99213"),
            try review(2, "E78.5 I10", truth: "I10 E78.5", provider: "two"),
            try review(3, "I10", truth: "I10 E78.5", coder: "tom", provider: nil),
        ]
        let coders = CodingAccuracy.each({ $0.coder }, of: reviews)
        #expect(coders.map(\.subject) == ["maria", "tom"])
        #expect(coders[0].visits == 2 && coders[0].visitsCorrect == 1)
        #expect(coders[0].codes == 4 && coders[0].codesCorrect == 3)
        #expect(coders[0].errors == [.init(kind: .sequence, count: 1)])
        #expect(coders[1].errors == [.init(kind: .missingCode, count: 1)])
        #expect(coders[1].codeInterval == ExactInterval(successes: 1, trials: 2))
        #expect(CodingAccuracy.each({ $0.provider }, of: reviews).map(\.subject) == ["one", "two"])
    }
}

@Suite struct BlindCodingTests {
    private let now = Timestamp(milliseconds: 1_790_586_000_000)

    @Test func nobodySeesTheOthersCodesUntilBothAreIn() throws {
        var assignment = BlindAssignment(
            visit: 1, clinic: "lakeside", first: "maria", second: "tom", by: "vera", at: now)
        assignment.codings = [BlindCoding(coder: "maria", codes: try codes("I10"), credential: "CPC", at: now)]
        #expect(assignment.state == .open)
        #expect(assignment.asSeen(by: "maria").codings.count == 1)
        for person in ["tom", "vera", "root"] { #expect(assignment.asSeen(by: person).codings.isEmpty) }
        assignment.codings.append(BlindCoding(coder: "tom", codes: try codes("I11.9"), credential: nil, at: now))
        #expect(assignment.state == .disagreed)
        #expect(assignment.asSeen(by: "tom").codings.count == 2)
        assignment.codings[1].codes = try codes("I10")
        #expect(assignment.state == .agreed)
        assignment.adjudication = Adjudication(
            by: "vera", credential: nil, truth: try codes("I10"), reason: "stated", at: now)
        #expect(assignment.state == .adjudicated)
    }

    @Test func agreementCountsVisitsAndCodes() throws {
        let same = CodingComparison(of: try codes("I10 99213"), against: try codes("I10 99213"))
        let other = CodingComparison(of: try codes("I10 99213"), against: try codes("I10 99214"))
        let agreement = CodingAgreement([same, other])
        #expect(agreement.visits == 2 && agreement.visitsAgreed == 1)
        #expect(agreement.codes == 4 && agreement.codesAgreed == 3)
        #expect(agreement.disagreements == [.init(kind: .visitLevel, count: 1)])
        #expect(CodingAgreement([]).codeInterval == nil)
    }
}
