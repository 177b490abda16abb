import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct TimelyFilingTests {
    static let payer: PayerProfile = {
        var payer = Sample.payer
        payer.filingLimitDays = 90
        payer.provenance["filing_limit_days"] = "clinics/lakeside.yaml:14:5"
        return payer
    }()

    // The services are of 10 February; ninety days later is 11 May.
    @Test func farFromTheLimitNothingIsSaid() throws {
        #expect(try problems(TimelyFiling.self, payer: Self.payer, today: "2026-04-26").isEmpty)
    }

    @Test(arguments: ["2026-04-27", "2026-05-11"]) func nearTheLimitItWarns(today: String) throws {
        let found = try problems(TimelyFiling.self, payer: Self.payer, today: today)
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.message.contains("clinics/lakeside.yaml:14:5") == true)
    }

    @Test func afterTheLimitItStops() throws {
        let found = try problems(TimelyFiling.self, payer: Self.payer, today: "2026-05-12")
        #expect(found.map(\.path) == ["lines"])
        #expect(found.first?.severity == nil)
    }

    @Test func theFirstServiceCounts() throws {
        let found = try problems(
            TimelyFiling.self, { $0.lines.append(try Sample.line(3, "99213", on: "2026-01-02")) }, payer: Self.payer,
            today: "2026-04-20")
        #expect(found.count == 1)
    }

    @Test func replacementsAndLaterPayersHaveLimitsOfTheirOwn() throws {
        #expect(
            try problems(TimelyFiling.self, { $0.frequency = .replacement }, payer: Self.payer, today: "2027-01-01")
                .isEmpty)
        #expect(
            try problems(TimelyFiling.self, { $0.responsibility = .secondary }, payer: Self.payer, today: "2027-01-01")
                .isEmpty)
    }
}
