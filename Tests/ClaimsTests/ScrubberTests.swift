import Primitives
import Testing

@testable import Claims

/// Which severity a finding gets, and from whom.
@Suite struct ScrubberTests {
    private func scrub(_ payer: PayerProfile, today: String = "2026-02-12") throws -> [Finding] {
        let claim = try Sample.claim { $0.subscriber.memberID = nil }
        return Scrubber().scrub(claim, in: try Sample.context(payer: payer, today: today))
    }

    @Test func aCleanClaimHasNoFinding() throws {
        #expect(Scrubber().scrub(try Sample.claim(), in: try Sample.context()) == [])
    }

    @Test func aFindingHasEverythingABillerNeeds() throws {
        let findings = try scrub(Sample.payer)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.id == "claim.required-data" && finding.severity == .error)
        #expect(finding.location.path == "subscriber.memberID" && finding.location.rule == nil)
        #expect(finding.fix != nil && finding.citation == RequiredData.citation)
    }

    @Test func aLayerSetsTheSeverityAndIsNamed() throws {
        var payer = Sample.payer
        payer.rules["claim.required-data"] = RuleSetting(severity: .warning, source: "payers/x/payer.yaml:9:15")
        let findings = try scrub(payer)
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.first?.location.rule == "payers/x/payer.yaml:9:15")
    }

    @Test func aRuleThatIsOffSaysNothing() throws {
        var payer = Sample.payer
        payer.rules["claim.required-data"] = RuleSetting(severity: nil, reason: "no insurer", source: "a.yaml:1:1")
        #expect(try scrub(payer).isEmpty)
    }

    @Test func aMilderCaseStaysMilder() throws {
        var payer = Sample.payer
        payer.filingLimitDays = 90
        payer.rules["claim.timely-filing"] = RuleSetting(severity: .error, source: "a.yaml:1:1")
        let claim = try Sample.claim()
        func severities(_ today: String) throws -> [Finding.Severity] {
            Scrubber().scrub(claim, in: try Sample.context(payer: payer, today: today)).map(\.severity)
        }
        #expect(try severities("2026-05-01") == [.warning])
        #expect(try severities("2026-05-20") == [.error])
        payer.rules["claim.timely-filing"] = RuleSetting(severity: .info, source: "a.yaml:1:1")
        #expect(try severities("2026-05-01") == [.info])
        #expect(try severities("2026-05-20") == [.info])
    }

    @Test func theSameClaimGivesTheSameFindings() throws {
        let claim = try Sample.claim { claim in
            claim.lines = []
            claim.diagnoses = []
            claim.billingProvider.npi = "1"
        }
        let context = try Sample.context()
        #expect(Scrubber().scrub(claim, in: context) == Scrubber().scrub(claim, in: context))
        #expect(Scrubber().scrub(claim, in: context).hasBlocking)
    }
}
