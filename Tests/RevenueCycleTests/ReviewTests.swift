import Claims
import CodeSets
import Coding
import Compliance
import Payments
import Primitives
import Records
import RevenueCycle
import Testing

@Suite struct ReviewTests {
    private static let paths = [
        "lakeside/03-upper-respiratory-infection.txt", "lakeside/02-hypertension-hyperlipidemia.txt",
        "lakeside/08-urinary-tract-infection.txt",
    ]
    private static let everyVisit = TestOffice.edit("lakeside", "sample_percent: 0", "sample_percent: 100")

    private func states(_ test: TestOffice) async throws -> [ClaimState] {
        try await ShowClaim(test.office).list(ClaimFilter(), in: test.context).sorted { $0.number < $1.number }.map(
            \.state)
    }

    @Test func aDrawnVisitWaitsForSomebodyElse() async throws {
        let test = try TestOffice(change: Self.everyVisit)
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.paths[0])
        let built = try await test.buildClaim(visit, as: "maria")
        let claim = try #require(built.claim)
        #expect(built.state == .held)
        let reviews = ReviewCodes(test.office)
        #expect(
            try await reviews.waiting(clinic: "lakeside", in: test.context).map(\.why.id) == ["coding.review-sample"])
        await #expect(throws: UseCaseError.self, "a reason does not replace a review") {
            _ = try await ReleaseClaim(test.office)(claim.number, reason: "no time for it", in: test.context)
        }
        for name in ["maria", "fred", "okafor"] {
            await #expect(throws: UseCaseError.self) { _ = try await reviews(visit, truth: nil, in: test.at(name)) }
        }
        let outcome = try await reviews(visit, truth: nil, in: test.at("vera"))
        #expect(outcome.review.comparison.isSame && outcome.review.coder == "maria")
        #expect(outcome.freed == [claim.number])
        #expect(try await states(test) == [.ready])
        #expect(try await test.subjects(.create, "review") == [String(visit)])
        #expect(try await CheckIntegrity(test.office)().checks.filter { !$0.isSound }.isEmpty)
    }

    @Test func theSampleIsTheSameForTheSameSeedAndAnotherForAnother() async throws {
        var seen: [[Bool]] = []
        for seed in ["lakeside draws its own visits", "lakeside draws its own visits", "another", "a third one"] {
            let test = try TestOffice { config in
                try TestOffice.edit("lakeside", "sample_percent: 0", "sample_percent: 50")(config)
                try TestOffice.edit("lakeside", "seed: lakeside draws its own visits", "seed: \(seed)")(config)
            }
            var held: [Bool] = []
            for path in Self.paths {
                held.append(
                    try await test.buildClaim(test.importDemo(path)).findings.contains {
                        $0.id == "coding.review-sample"
                    })
            }
            seen.append(held)
        }
        #expect(seen[0] == seen[1])
        #expect(Set(seen).count > 1)
    }

    @Test func aReviewThatFindsMoreHoldsTheClaimUntilItIsTakenIn() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.paths[1])
        let coded = try await test.buildClaim(visit, as: "maria")
        #expect(coded.state == .ready)
        let desk = try await CodeEncounter(test.office).open(visit, in: test.at("vera"))
        let (truth, findings) = CodeListNotation.read(desk.coded.notation.replacing("E78.5", with: "E78.2"))
        #expect(findings.isEmpty)
        let outcome = try await ReviewCodes(test.office)(visit, truth: truth, in: test.at("vera"))
        #expect(outcome.review.comparison.disagreements.map(\.kind) == [.specificity])
        let again = try await BuildClaim(test.office)(visit, in: test.context)
        #expect(again.findings.map(\.id) == ["coding.review-corrections"])
        _ = try await CodeEncounter(test.office).decide(
            visit, [.init(.changed, proposed: "E78.5", code: "E78.2", reason: "mixed is stated")], in: test.at("maria"))
        #expect(try await BuildClaim(test.office)(visit, in: test.context).state == .ready)
    }

    /// A seed with which the first of the visits is drawn and the others are not.
    private func seed(with paths: [String]) async throws -> String {
        let test = try TestOffice()
        var sources: [String] = []
        for path in paths {
            let visit = try await test.importDemo(path)
            let desk = try await CodeEncounter(test.office).open(visit, in: test.context)
            sources.append(desk.visit.record.encounter.sourceID)
        }
        let found = (0..<1_000).map { "seed \($0)" }.first { seed in
            let terms = ReviewTerms(
                sampleBasisPoints: 5_000, seed: seed, minimumBasisPoints: 0, windowVisits: 1, leastVisits: 1)
            let drawn = sources.map { terms.draws(AuditChain.hexadecimalHash(of: [seed, "lakeside", $0])) }
            return drawn == [true] + sources.dropFirst().map { _ in false }
        }
        return try #require(found)
    }

    @Test func aLowAccuracyStopsEveryClaimAndReviewsOpenTheClinicAgain() async throws {
        let seed = try await seed(with: Self.paths)
        let test = try TestOffice { config in
            for (text, other) in [
                ("least_visits: 5", "least_visits: 1"), ("minimum_accuracy: 95", "minimum_accuracy: 40"),
                ("sample_percent: 0", "sample_percent: 50"), ("lakeside draws its own visits", seed),
            ] {
                try TestOffice.edit("lakeside", text, other)(config)
            }
        }
        try await test.addCoworkers()
        let visits = [try await test.importDemo(Self.paths[0]), try await test.importDemo(Self.paths[1])]
        #expect(try await test.buildClaim(visits[0], as: "maria").state == .held)
        #expect(try await test.buildClaim(visits[1], as: "maria").state == .ready)
        let reviews = ReviewCodes(test.office)
        let (wrong, _) = CodeListNotation.read("J20.9 99212")
        #expect(try await reviews(visits[0], truth: wrong, in: test.at("vera")).review.source == .beforeBilling)
        #expect(try await reviews.stop(of: "lakeside") != nil)
        #expect(try await reviews.stop(of: "riverbend") == nil)
        // What was ready is stopped at the door, with the reason in the list of work.
        let report = try await SubmitBatch(test.office)(clinic: "lakeside", in: test.context)
        #expect(report.map(\.batch) == [nil])
        #expect(report.first?.failure == "they wait for a review of their codes")
        #expect(try await states(test) == [.held, .held])
        let work = try await WorkList(test.office)(clinic: "lakeside", in: test.context).map(\.title)
        #expect(work.contains { $0.contains("the clinic asks for 40.0 %") })
        let third = try await test.importDemo(Self.paths[2])
        let late = try await test.buildClaim(third, as: "maria")
        #expect(late.findings.map(\.id) == ["coding.review-accuracy"])
        // One right visit is enough here: the figure is reached, and the third goes without a review of its own.
        let outcome = try await reviews(visits[1], truth: nil, in: test.at("vera"))
        #expect(outcome.review.source == .beforeBilling, "while it is stopped, every visit counts")
        #expect(try await reviews.stop(of: "lakeside") == nil)
        #expect(outcome.freed.count == 2)
        #expect(try await states(test) == [.held, .ready, .ready], "the first waits for its corrections")
        #expect(try await CheckIntegrity(test.office)().checks.filter { !$0.isSound }.isEmpty)
    }

    @Test func whatSomebodyChoseIsAnAuditAndStopsNothing() async throws {
        let test = try TestOffice { config in
            try TestOffice.edit("lakeside", "least_visits: 5", "least_visits: 1")(config)
        }
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.paths[0])
        #expect(try await test.buildClaim(visit, as: "maria").state == .ready)
        let (wrong, _) = CodeListNotation.read("J20.9 99212")
        #expect(try await ReviewCodes(test.office)(visit, truth: wrong, in: test.at("vera")).review.source == .audit)
        #expect(try await ReviewCodes(test.office).stop(of: "lakeside") == nil)
        #expect(try await states(test) == [.held], "its own corrections hold it all the same")
    }

    @Test func aReviewerNeedsTheCertificateThatReleasesCodes() async throws {
        let test = try TestOffice { config in
            try TestOffice.edit("lakeside", "release:\n", "release:\n  codes: [CPC, CPMA]\n")(config)
            try TestOffice.edit("lakeside", "sample_percent: 0", "sample_percent: 100")(config)
        }
        try await test.addCoworkers()
        try await test.certify("maria", .cpc)
        let visit = try await test.importDemo(Self.paths[0])
        _ = try await test.buildClaim(visit, as: "maria")
        let error = await #expect(throws: UseCaseError.self) {
            _ = try await ReviewCodes(test.office)(visit, truth: nil, in: test.at("vera"))
        }
        #expect(error?.findings.first?.id == "release.credential")
        try await test.certify("vera", .cpma)
        let outcome = try await ReviewCodes(test.office)(visit, truth: nil, in: test.at("vera"))
        #expect(outcome.review.credential == "CPMA" && outcome.freed.count == 1)
    }

    /// A review that finds the right codes in the wrong order is taken in by listing the right one first.
    @Test func aWrongOrderIsMended() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.paths[1])
        let built = try await test.buildClaim(visit, as: "maria")
        let diagnoses = try #require(built.claim?.diagnoses)
        let (first, second) = (diagnoses[0].text, diagnoses[1].text)
        let coding = CodeEncounter(test.office)
        let coded = try await coding.open(visit, in: test.context).coded
        var truth = coded
        truth.diagnoses.swapAt(0, 1)
        let review = try await ReviewCodes(test.office)(visit, truth: truth, in: test.at("vera")).review
        #expect(review.comparison.disagreements == [.init(.sequence, coded: first, expected: second)])
        await #expect(throws: UseCaseError.self, "not a code of this visit") {
            _ = try await coding.listFirst(visit, "J20.9", in: test.at("maria"))
        }
        #expect(try await coding.listFirst(visit, second.lowercased(), in: test.at("maria")) == truth)
        #expect(try await BuildClaim(test.office)(visit, in: test.context).state == .ready)
        // A later word on another code leaves the first one where it is.
        let again = try await coding.decide(visit, [.init(.accepted, proposed: first)], in: test.at("maria"))
        #expect(again.diagnoses == truth.diagnoses)
    }

    @Test func aCoderSeesOnlyTheirOwnFigures() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        for (path, coder) in zip(Self.paths, ["maria", "tom"]) {
            let visit = try await test.importDemo(path)
            _ = try await test.buildClaim(visit, as: coder)
            _ = try await ReviewCodes(test.office)(visit, truth: nil, in: test.at("vera"))
        }
        let accuracy = MeasureAccuracy(test.office)
        #expect(try await accuracy(by: .coder, ReviewFilter(), in: test.at("vera")).map(\.subject) == ["maria", "tom"])
        #expect(try await accuracy(by: .coder, ReviewFilter(), in: test.at("tom")).map(\.subject) == ["tom"])
        #expect(
            try await accuracy(by: .coder, ReviewFilter(coder: "maria"), in: test.at("tom")).map(\.subject) == ["tom"])
        let elsewhere = WorkContext(actor: "vera", via: "http", clinics: ["riverbend"])
        #expect(try await accuracy(by: .coder, ReviewFilter(), in: elsewhere).isEmpty)
        let before = ReviewFilter(through: TestOffice.day.date.adding(days: -1))
        #expect(try await accuracy(by: .coder, before, in: test.at("vera")).isEmpty)
        let on = ReviewFilter(from: TestOffice.day.date, through: TestOffice.day.date)
        #expect(
            try await accuracy(by: .provider, on, in: test.at("vera")).map(\.subject) == ["1396402285", "1538201140"])
    }

    @Test func codesThatDoNotExistAreNoTruth() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo(Self.paths[0])
        await #expect(throws: UseCaseError.self, "nobody has coded it") {
            _ = try await ReviewCodes(test.office)(visit, truth: nil, in: test.at("vera"))
        }
        _ = try await test.buildClaim(visit)
        let (truth, _) = CodeListNotation.read("E11.99")
        await #expect(throws: UseCaseError.self) {
            _ = try await ReviewCodes(test.office)(visit, truth: truth, in: test.at("vera"))
        }
    }

    @Test(arguments: [
        ("E11.22, N18.31 99214-25 20610-rt*2", "E11.22 N18.31 99214-25 20610-RT*2"), ("i10", "I10"),
        ("", nil), ("E11.22 what", nil), ("99213-2", nil), ("J3301*0", nil), ("99213*99999999999999999999", nil),
    ])
    func aListOfCodesIsReadOrRefused(_ text: String, _ meaning: String?) {
        let (codes, findings) = CodeListNotation.read(text)
        #expect(codes?.notation == meaning)
        #expect(findings.isEmpty == (meaning != nil))
        #expect(findings.allSatisfy { !$0.message.contains("what") })
    }
}
