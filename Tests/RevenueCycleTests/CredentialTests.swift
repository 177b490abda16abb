import Claims
import Coding
import Compliance
import Payments
import Primitives
import RevenueCycle
import Settings
import Testing

@Suite struct CredentialTests {
    private static let visit = "lakeside/03-upper-respiratory-infection.txt"
    private static let asked = TestOffice.edit(
        "lakeside", "release:\n  apprentices: supervised",
        "release:\n  codes: [CPC, CCS]\n  claims: [CPC, CPB]\n  apprentices: supervised")

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func credential(
        _ user: String, _ kind: Credential.Kind, _ expires: String, supervisor: String? = nil
    ) throws -> Credential {
        Credential(
            user: user, kind: kind, number: "1", expires: try day(expires), supervisor: supervisor, recordedBy: "adam",
            recordedAt: TestOffice.day)
    }

    @Test func theSettingsKnowEveryFullCertificate() {
        #expect(
            ReleaseSettings.certificates
                == Credential.Kind.allCases.filter { $0.apprenticeOf == nil }.map(\.rawValue))
    }

    @Test func aCertificateIsValidThroughItsLastDay() throws {
        let terms = ReleaseTerms(codes: [.cpc])
        let held = [try credential("maria", .cpc, "2026-09-28")]
        let last = terms.verdict(
            for: .codes, user: "maria", held: held, supervisors: [], on: try day("2026-09-28"))
        #expect(last == .allowed(held[0]))
        let after = terms.verdict(
            for: .codes, user: "maria", held: held, supervisors: [], on: try day("2026-09-29"))
        #expect(after.refusal?.contains("the CPC of maria ended on 2026-09-28") == true)
        #expect(
            terms.verdict(for: .claims, user: "x", held: [], supervisors: [], on: try day("2026-09-29"))
                == .allowed(nil))
    }

    @Test func anApprenticeNeedsASupervisorWithAValidCertificate() throws {
        let today = try day("2026-09-28")
        let tom = try credential("tom", .cpcApprentice, "2027-01-31", supervisor: "maria")
        let maria = try credential("maria", .cpc, "2027-01-31")
        let lapsed = try credential("maria", .cpc, "2026-01-31")
        let wrong = try credential("maria", .cbcs, "2027-01-31")
        func verdict(_ apprentices: ReleaseTerms.Apprentices, _ held: Credential, _ by: Credential) -> String? {
            ReleaseTerms(codes: [.cpc], apprentices: apprentices).verdict(
                for: .codes, user: "tom", held: [held], supervisors: [by], on: today
            ).refusal
        }
        #expect(verdict(.supervised, tom, maria) == nil)
        #expect(verdict(.none, tom, maria)?.contains("does not let apprentices") == true)
        #expect(verdict(.supervised, tom, lapsed)?.contains("supervisor maria") == true)
        #expect(verdict(.supervised, tom, wrong)?.contains("supervisor maria") == true)
        let alone = try credential("tom", .cpcApprentice, "2027-01-31")
        #expect(verdict(.supervised, alone, maria)?.contains("without a supervisor") == true)
        let over = try credential("tom", .cpcApprentice, "2026-01-31", supervisor: "maria")
        #expect(verdict(.supervised, over, maria)?.contains("ended on 2026-01-31") == true)
        let other = try credential("tom", .cocApprentice, "2027-01-31", supervisor: "maria")
        #expect(verdict(.supervised, other, maria)?.contains("has none of them") == true)
    }

    @Test func warningsComeBeforeTheEnd() throws {
        var held = try credential("maria", .ccs, "2026-10-28")
        #expect(held.warnings(on: try day("2026-08-28"), ahead: 60).isEmpty)
        #expect(held.warnings(on: try day("2026-08-29"), ahead: 60).map(\.id) == ["credential.expires-soon"])
        #expect(held.warnings(on: try day("2026-10-29"), ahead: 60).map(\.id) == ["credential.expired"])
        held.educationDue = try day("2026-07-01")
        #expect(held.warnings(on: try day("2026-06-01"), ahead: 60).map(\.id) == ["credential.education-due"])
    }

    @Test func aCertificateIsRecordedAndRenewedByOthers() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let credentials = ManageCredentials(test.office)
        try await test.certify("maria", .cpc, through: "2026-10-15")
        await #expect(throws: UseCaseError.self, "recorded already") { try await test.certify("MARIA", .cpc) }
        let later = try day("2028-10-15")
        for name in ["maria", "tom", "vera"] {
            await #expect(throws: UseCaseError.self) {
                _ = try await credentials.renew(.cpc, of: "maria", expires: later, in: test.at(name))
            }
        }
        await #expect(throws: UseCaseError.self, "not later") {
            _ = try await credentials.renew(.cpc, of: "maria", expires: day("2026-10-15"), in: test.at("adam"))
        }
        #expect(try await credentials.warnings(for: "maria").map(\.id) == ["credential.expires-soon"])
        _ = try await credentials.renew(.cpc, of: "maria", expires: later, in: test.at("adam"))
        let list = try await credentials.list()
        #expect(list.map(\.credential.expires) == [later] && list[0].warnings.isEmpty)
        #expect(try await test.subjects(.grant, "user") == ["maria", "maria"])
    }

    @Test(arguments: ["", "1/2", String(repeating: "1", count: 31)])
    func aNumberThatIsNoneIsRefused(_ number: String) async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let expires = try day("2027-01-01")
        await #expect(throws: UseCaseError.self) {
            _ = try await ManageCredentials(test.office).add(
                .init(kind: .cpc, number: number, expires: expires), to: "maria", in: test.at("adam"))
        }
    }

    @Test func decisionsNameTheCertificate() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        try await test.certify("maria", .cpc)
        let visit = try await test.importDemo(Self.visit)
        _ = try await test.buildClaim(visit, as: "maria")
        let desk = try await CodeEncounter(test.office).open(visit, in: test.context)
        #expect(!desk.decisions.isEmpty)
        #expect(desk.decisions.allSatisfy { $0.by == "maria" && $0.credential == "CPC" && $0.at == TestOffice.day })
    }

    @Test func aRejectionNeedsAReason() async throws {
        let test = try TestOffice()
        let visit = try await test.importDemo(Self.visit)
        let coding = CodeEncounter(test.office)
        let code = try #require(try await coding.propose(visit, in: test.context).proposals.first?.code)
        for reason in [nil, "", "no"] {
            await #expect(throws: UseCaseError.self) {
                _ = try await coding.decide(
                    visit, [.init(.rejected, proposed: code, reason: reason)], in: test.context)
            }
        }
        _ = try await coding.decide(visit, [.init(.rejected, proposed: code, reason: "resolved")], in: test.context)
        #expect(try await coding.open(visit, in: test.context).decisions.last?.reason == "resolved")
    }

    @Test func codesWithoutACertificateHoldTheClaimUntilSomebodyWithOneReleasesIt() async throws {
        let test = try TestOffice(change: Self.asked)
        try await test.addCoworkers()
        try await test.certify("tom", .cpc, through: "2026-09-01")
        try await test.certify("maria", .cpc)
        let built = try await test.buildClaim(try await test.importDemo(Self.visit), as: "tom")
        let claim = try #require(built.claim)
        #expect(built.state == .held)
        let finding = try #require(built.findings.first { $0.id == "coding.release" })
        #expect(finding.message.contains("the CPC of tom ended on 2026-09-01"))
        let work = try await WorkList(test.office)(clinic: nil, in: test.context)
        #expect(work.first?.title.contains("tom") == true, "the list of work says why")
        for name in ["tom", "fred", "somebody"] {
            let error = await #expect(throws: UseCaseError.self) {
                _ = try await ReleaseClaim(test.office)(claim.number, reason: "looked at", in: test.at(name))
            }
            #expect(error?.findings.first?.id == "release.credential")
        }
        #expect(try await ReleaseClaim(test.office)(claim.number, reason: "looked at", in: test.at("maria")) == .ready)
    }

    @Test func aSupervisedApprenticeReleasesCodes() async throws {
        let test = try TestOffice(change: Self.asked)
        try await test.addCoworkers()
        try await test.certify("maria", .cpc)
        try await test.certify("tom", .cpcApprentice, supervisor: "maria")
        let built = try await test.buildClaim(try await test.importDemo(Self.visit), as: "tom")
        #expect(built.state == .ready)
    }
}
