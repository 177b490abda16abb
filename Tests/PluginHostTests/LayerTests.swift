import Claims
import Primitives
import Settings
import Testing

@testable import PluginHost

/// Base, then payer, then clinic; the last that speaks is heard, and is named.
@Suite struct LayerTests {
    private func profile(
        _ id: String, _ folder: PayerFolder? = nil, clinic: ClinicSettings? = nil, on date: String? = nil
    ) throws -> PayerProfile {
        let folder = try folder ?? PayerFolder()
        return try #require(folder.host().profile(of: id, clinic: clinic, on: try date.map(day)))
    }

    @Test func theBaseHoldsWhereNobodyElseSpeaks() throws {
        let folder = try PayerFolder()
        try folder.write("name: New Plan\nadapter: generic\n", to: "new/payer.yaml")
        try folder.replace("filing_limit_days: 365", with: "filing_limit_days: 222", in: "base.yaml")
        let profile = try profile("new", folder)
        #expect(profile.filingLimitDays == 222)
        #expect(profile.provenance["filing_limit_days"]?.hasPrefix("payers/base.yaml:") == true)
        #expect(profile.transports == ["simulator"])
        #expect(profile.electronicID == "NEW" && profile.receiver.id == "NEW")
    }

    @Test func thePayerStandsOverTheBaseAndTheClinicOverThePayer() throws {
        let clinic = try PayerFolder.clinic("lakeside")
        #expect(try profile("bcbs-illinois").filingLimitDays == 180)
        let own = try profile("bcbs-illinois", clinic: clinic)
        #expect(own.filingLimitDays == 120)
        #expect(own.provenance["filing_limit_days"]?.hasPrefix("clinics/lakeside.yaml:") == true)
        #expect(own.copay == Money(cents: 3_000))
        #expect(own.providerNumber == nil)
        #expect(try profile("illinois-medicaid", clinic: clinic).providerNumber == "00430218")
    }

    @Test func aClinicsAuthorizationsAreAddedToThePayers() throws {
        let own = try profile("bcbs-illinois", clinic: PayerFolder.clinic("lakeside"))
        #expect(own.authorizationRequired == ["20611", "11200", "17110"])
    }

    @Test func aRuleForOnePayerStandsOverARuleForAll() throws {
        let clinic = try PayerFolder.clinic("lakeside") { text in
            text.replacing(
                "rules:\n  claim.duplicate:",
                with: "rules:\n  claim.modifier-25:\n    severity: info\n  claim.duplicate:")
        }
        #expect(try profile("medicare", clinic: clinic).rules["claim.modifier-25"]?.severity == .hold)
        #expect(try profile("self-pay", clinic: clinic).rules["claim.modifier-25"]?.severity == .info)
    }

    @Test func aRuleBeginsOnItsDay() throws {
        let clinic = try PayerFolder.clinic("lakeside")
        #expect(try profile("bcbs-illinois", clinic: clinic, on: "2025-12-31").rules["claim.modifier-25"] == nil)
        #expect(
            try profile("bcbs-illinois", clinic: clinic, on: "2026-01-01").rules["claim.modifier-25"]?.severity == .hold
        )
    }

    @Test func aRuleThatIsOffKeepsItsReason() throws {
        let clinic = try PayerFolder.clinic("lakeside") { text in
            text.replacing(
                "  claim.duplicate:\n    severity: hold", with: "  claim.duplicate:\n    severity: off")
        }
        let rule = try #require(try profile("medicare", clinic: clinic).rules["claim.duplicate"])
        #expect(rule.severity == nil && rule.reason?.isEmpty == false)
    }

    @Test func aChangeInOneClinicsFileChangesThatClinicOnly() throws {
        let folder = try PayerFolder()
        let before = try PayerFolder.clinic("lakeside")
        let after = try PayerFolder.clinic("lakeside") { text in
            text.replacing("filing_limit_days: 120", with: "filing_limit_days: 100")
        }
        let other = try PayerFolder.clinic("riverbend")
        #expect(before != after)
        let host = folder.host()
        for id in PayerFolder.shipped {
            let old = try #require(host.profile(of: id, clinic: before, on: nil))
            var new = try #require(host.profile(of: id, clinic: after, on: nil))
            if id == "bcbs-illinois" {
                #expect(old.filingLimitDays == 120 && new.filingLimitDays == 100)
                // Nothing but the one value differs.
                new.filingLimitDays = 120
            }
            #expect(new == old)
            let untouched = try #require(host.profile(of: id, clinic: other, on: nil))
            #expect(host.profile(of: id, clinic: other, on: nil) == untouched)
        }
        #expect(try profile("bcbs-illinois", clinic: other).filingLimitDays == 180)
        #expect(try profile("bcbs-illinois").filingLimitDays == 180)
    }

    @Test func twoClinicsDoNotShareWhatTheySet() throws {
        let lakeside = try profile("prairie-mutual", clinic: PayerFolder.clinic("lakeside"))
        #expect(lakeside.copay == Money(cents: 3_500) && lakeside.filingLimitDays == 180)
        let plain = try profile("prairie-mutual")
        #expect(plain.copay == Money(cents: 2_500) && plain.filingLimitDays == 90)
    }

    @Test func postingRulesKeepTheirPlace() throws {
        let profile = try profile("medicare")
        #expect(profile.posting["CO-253"] == "other")
        #expect(profile.provenance["posting.CO-253"] == "payers/medicare/posting.yaml:4:11")
    }

    @Test func aPayerAnswersToItsNames() throws {
        let profile = try profile("bcbs-illinois")
        for name in ["bcbsil", "BCBSIL", "Blue Cross", "bcbs-illinois", "blue cross blue shield of illinois"] {
            #expect(profile.answers(to: name))
        }
        #expect(!profile.answers(to: "Blue") && !profile.answers(to: ""))
    }
}
