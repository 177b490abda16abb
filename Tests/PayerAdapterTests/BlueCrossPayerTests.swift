import Claims
import PayerKit
import Primitives
import Testing

@testable import BlueCrossAdapter

@Suite struct BlueCrossPayerTests {
    private func check(_ member: String?, _ profile: PayerProfile = Profiles.blueCross) throws -> [Finding] {
        try BlueCrossPayer(profile).check(sample(profile) { $0.subscriber.memberID = member })
    }

    @Test(arguments: ["XQZ447788990", "ABC123456", "R12345678"]) func ownMembersPass(member: String) throws {
        #expect(try check(member).isEmpty)
    }

    @Test func aMissingNumberIsAnotherRulesAffair() throws { #expect(try check(nil).isEmpty) }

    /// `R` and eight digits is a federal employee's number; an `R` alone is nothing.
    @Test(arguments: [
        "447788990", "XQ", "XQZ12", "XQZ123456789012345", "xqz447788990", "X0Z447788990", "", "R", "R1234567",
        "R123456789",
    ])
    func aNumberWithoutAPrefixIsAnError(member: String) throws {
        let findings = try check(member)
        #expect(findings.map(\.id) == ["blue-cross.prefix"] && findings.map(\.severity) == [.error])
    }

    @Test func aMemberOfAnotherPlanIsToldAndSent() throws {
        let findings = try check("QQQ447788990")
        #expect(findings.map(\.id) == ["blue-cross.bluecard"] && !findings.hasBlocking)
        #expect(try check("QQQ447788990", Profiles.profile("blue-cross")).isEmpty)
    }

    @Test func theNumberIsWrittenPlain() throws {
        let claim = sample(Profiles.blueCross) { $0.subscriber.memberID = "xqz 4477-88990" }
        #expect(prepared(claim, by: try BlueCrossPayer(Profiles.blueCross)).subscriber.memberID == "XQZ447788990")
    }

    @Test(arguments: ["AB", "ABCD", "ABC,DE"]) func prefixesHaveThreeCharacters(prefixes: String) {
        let error = #expect(throws: PayerAdapterError.self) {
            try BlueCrossPayer(Profiles.profile("blue-cross", ["home_prefixes": prefixes]))
        }
        #expect(error?.key == "home_prefixes")
    }
}
