import Claims
import Coding
import Compliance
import Payments
import Primitives
import RevenueCycle
import Testing

@Suite struct QueryTests {
    private static let path = "lakeside/02-hypertension-hyperlipidemia.txt"
    private static let draft = AskProvider.Draft(
        question: "Please state the type of the condition quoted above.", options: ["Mixed", "Pure"], code: "E78.5")

    @Test func aQueryHoldsTheClaimUntilItIsAnswered() async throws {
        let clock = TestClock(TestOffice.day)
        let test = try TestOffice(clock: clock)
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.path)
        _ = try await test.buildClaim(visit, as: "maria")
        let ask = AskProvider(test.office)
        let query = try #require(try await ask.draft(visit, Self.draft, in: test.at("maria")).first)
        #expect(query.provider == "1538201140" && !query.query.indicators.isEmpty && query.query.options.count == 4)
        #expect(try await ask.draft(visit, Self.draft, in: test.at("maria")).isEmpty, "asked already")
        _ = try await ask.send(query.number, days: 5, in: test.at("maria"))
        let held = try await BuildClaim(test.office)(visit, in: test.context)
        #expect(held.state == .held && held.findings.map(\.id) == ["coding.query-open"])
        let work = try await WorkList(test.office)(clinic: nil, in: test.context)
        let due = QueryDeadline(days: 5, escalations: []).due(from: TestOffice.day.date)
        #expect(work.filter { $0.kind == .providerQuery }.map(\.due) == [due])
        #expect(try await ask.list(QueryFilter(), overdueOnly: true, in: test.context).isEmpty)
        clock.advance(seconds: 9 * 86_400)
        #expect(try await ask.list(QueryFilter(), overdueOnly: true, in: test.context).map(\.number) == [query.number])
        await #expect(throws: UseCaseError.self, "the front desk does not answer") {
            _ = try await ask.answer(query.number, option: 1, in: test.at("fred"))
        }
        for option in [0, 5, 3] {
            await #expect(throws: UseCaseError.self, "“other” alone says nothing") {
                _ = try await ask.answer(query.number, option: option, in: test.at("okafor"))
            }
        }
        let answered = try await ask.answer(query.number, option: 1, in: test.at("okafor"))
        #expect(answered.query.state == .answered && answered.query.answer?.option == "Mixed")
        let claims = try await ShowClaim(test.office).list(ClaimFilter(), in: test.context)
        #expect(claims.map(\.state) == [.ready])
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).isEmpty)
        await #expect(throws: UseCaseError.self, "answered for good") {
            _ = try await ask.withdraw(query.number, reason: "not needed", in: test.at("maria"))
        }
        #expect(try await test.subjects(.update, "query") == ["1", "1"])
    }

    @Test func theTrailNamesTheQueryAndNeverItsWords() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo(Self.path)
        _ = try await CodeEncounter(test.office).propose(visit, in: test.context)
        let ask = AskProvider(test.office)
        let id = try #require(try await ask.draft(visit, Self.draft, in: test.context).first?.number)
        _ = try await ask.send(id, in: test.context)
        _ = try await ask.answer(id, text: "secret words of the provider", in: test.context)
        for record in try await CheckIntegrity(test.office).newestAudit(limit: 100) {
            #expect(!record.event.detail.contains("secret") && !record.event.detail.contains("yperlipidemia"))
        }
    }

    @Test func aLeadingQueryIsRefusedAndAWithdrawnOneMayBeAskedAgain() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let visit = try await test.importDemo(Self.path)
        _ = try await CodeEncounter(test.office).propose(visit, in: test.context)
        let ask = AskProvider(test.office)
        let leading = AskProvider.Draft(question: "Please document that it is the mixed type.", code: "E78.5")
        await #expect(throws: UseCaseError.self) { _ = try await ask.draft(visit, leading, in: test.at("maria")) }
        await #expect(throws: UseCaseError.self, "a provider does not draft") {
            _ = try await ask.draft(visit, Self.draft, in: test.at("okafor"))
        }
        let id = try #require(try await ask.draft(visit, Self.draft, in: test.at("maria")).first?.number)
        await #expect(throws: UseCaseError.self, "a draft is not answered") {
            _ = try await ask.answer(id, option: 1, in: test.at("okafor"))
        }
        _ = try await ask.withdraw(id, reason: "the addendum says it", in: test.at("maria"))
        #expect(try await ask.draft(visit, Self.draft, in: test.at("maria")).count == 1)
        let elsewhere = WorkContext(actor: "vera", via: "http", clinics: ["riverbend"])
        await #expect(throws: UseCaseError.notFound("query", String(id))) { _ = try await ask.show(id, in: elsewhere) }
    }

    /// What the proposals ask about is drafted with the words that they rest on, once.
    @Test func openQuestionsOfProposalsAreDrafted() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo(Self.path)
        var proposals = try await CodeEncounter(test.office).propose(visit, in: test.context).proposals
        let index = try #require(proposals.firstIndex { $0.system == .icd10cm })
        for number in proposals.indices { proposals[number].question = nil }
        proposals[index].question = "Which stage is it?"
        let asked = proposals
        try await test.office.store.write { session in
            try session.replaceProposals(ofVisit: visit, with: asked, at: TestOffice.day)
        }
        let drafts = try await AskProvider(test.office).draft(visit, in: test.context)
        #expect(drafts.map(\.query.kind) == [.stage])
        let quoted = drafts.first?.query.indicators.map(\.evidence.quote)
        #expect(quoted == asked[index].evidence.prefix(6).map(\.quote))
        #expect(drafts.first?.code == asked[index].code)
        #expect(try await AskProvider(test.office).draft(visit, in: test.context).isEmpty)
    }
}
