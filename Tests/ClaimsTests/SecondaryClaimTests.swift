import Primitives
import Testing

@testable import Claims

/// The claim to the next payer.
@Suite struct SecondaryClaimTests {
    private func primary() throws -> Claim {
        try Sample.claim {
            $0.otherCoverages = [try Sample.secondaryCoverage()]
            $0.priorAuthorization = "A1"
            $0.originalReference = "P0"
        }
    }

    @Test func itTellsTheNextPayerWhatTheFirstDecided() throws {
        let first = try primary()
        let next = try #require(first.secondary(number: ClaimNumber(1_002), decision: Sample.decision()))
        #expect(next.number == ClaimNumber(1_002) && next.version == 1)
        #expect(next.payer.id == "medicare" && next.responsibility == .secondary)
        #expect(next.subscriber.memberID == "1EG4TE5MK73")
        #expect(next.priorClaim == first.number && next.accountClaim == first.accountClaim)
        #expect(next.otherCoverages.map(\.payer.id) == ["prairie-mutual"])
        #expect(next.otherCoverages.first?.responsibility == .primary)
        #expect(next.lines == first.lines && next.diagnoses == first.diagnoses)
        #expect(Scrubber().scrub(next, in: try Sample.context(payer: Sample.otherPayer)) == [])
    }

    @Test func eachLineOfTheDecisionAddsUpToTheCharge() throws {
        let next = try #require(try primary().secondary(number: ClaimNumber(2), decision: Sample.decision()))
        let decision = try #require(next.otherCoverages.first?.decision)
        for line in next.lines {
            let told = try #require(decision.lines.first { $0.line == line.number })
            #expect(try Money.sum([told.paid] + told.adjustments.map(\.amount)) == line.charge)
        }
        #expect(try Money.sum(decision.lines.map(\.paid)) == decision.paid)
    }

    @Test func whatTheFirstPayerNumberedStaysBehind() throws {
        let next = try #require(try primary().secondary(number: ClaimNumber(2), decision: Sample.decision()))
        #expect(next.priorAuthorization == nil && next.originalReference == nil && next.frequency == .original)
    }

    @Test func withoutAnotherPayerThereIsNone() throws {
        #expect(try Sample.claim().secondary(number: ClaimNumber(2), decision: Sample.decision()) == nil)
    }

    @Test func aThirdPayerHearsOfBoth() throws {
        let claim = try Sample.claim { claim in
            var third = try Sample.secondaryCoverage()
            third.responsibility = .tertiary
            third.payer = Sample.payer.claimPayer
            claim.otherCoverages = [try Sample.secondaryCoverage(), third]
        }
        let second = try #require(claim.secondary(number: ClaimNumber(2), decision: Sample.decision()))
        #expect(second.otherCoverages.map { $0.decision == nil } == [true, false])
        let third = try #require(second.secondary(number: ClaimNumber(3), decision: Sample.decision()))
        #expect(third.responsibility == .tertiary && third.otherCoverages.allSatisfy { $0.decision != nil })
        // The third policy is with the first payer again, and both decisions are still told.
        #expect(third.otherCoverages.map(\.payer.id) == ["prairie-mutual", "medicare"])
        #expect(third.accountClaim == claim.number)
        #expect(third.secondary(number: ClaimNumber(4), decision: try Sample.decision()) == nil)
    }
}
