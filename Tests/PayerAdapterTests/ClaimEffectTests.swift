import Claims
import CodeSets
import PayerKit
import Primitives
import Testing

/// What the core does with an effect.
@Suite struct ClaimEffectTests {
    let claim = sample(Profiles.generic)

    @Test func eachEffectChangesItsFieldAndNoOther() {
        var expected = claim
        expected.payer.electronicID = "NEW"
        #expect(claim.applying(.routeTo(electronicID: "NEW", reason: "r")) == expected)
        expected = claim
        expected.payer.filingIndicator = "MB"
        #expect(claim.applying(.setFilingIndicator("MB", reason: "r")) == expected)
        expected = claim
        expected.subscriber.memberID = "M"
        #expect(claim.applying(.setMemberID("M", reason: "r")) == expected)
        expected = claim
        expected.lines[0].modifiers = ["GT"].compactMap { Modifier($0) }
        #expect(claim.applying(.addModifier("GT", line: 1, reason: "r")) == expected)
    }

    @Test func aModifierIsAddedOnceAndOnlyToALineThatExists() {
        let once = claim.applying(.addModifier("GT", line: 1, reason: "r"))
        #expect(once.applying(.addModifier("gt", line: 1, reason: "r")) == once)
        #expect(claim.applying(.addModifier("GT", line: 9, reason: "r")) == claim)
        #expect(claim.applying(.addModifier("G", line: 1, reason: "r")) == claim)
    }
}
