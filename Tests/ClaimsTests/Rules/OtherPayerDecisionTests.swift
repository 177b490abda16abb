import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct OtherPayerDecisionTests {
    private func secondary(_ change: (inout OtherCoverage.PriorDecision) throws -> Void = { _ in }) throws -> [Problem]
    {
        try problems(OtherPayerDecision.self) { claim in
            var decision = try Sample.decision()
            try change(&decision)
            claim.responsibility = .secondary
            var told = try Sample.secondaryCoverage()
            told.responsibility = .primary
            told.decision = decision
            claim.otherCoverages = [told]
        }
    }

    @Test func linesThatAddUpPass() throws { #expect(try secondary().isEmpty) }

    @Test func aFirstClaimNeedsNone() throws { #expect(try problems(OtherPayerDecision.self).isEmpty) }

    @Test func aSecondaryClaimNeedsADecision() throws {
        let found = try problems(OtherPayerDecision.self) {
            $0.responsibility = .secondary
            $0.otherCoverages = [try Sample.secondaryCoverage()]
        }
        #expect(found.map(\.path) == ["otherCoverages"])
    }

    @Test(arguments: [1, -1]) func aCentTooMuchOrTooLittleIsSeen(cents: Int64) throws {
        let found = try secondary { $0.lines[1].paid = Money(cents: 3_040 + cents) }
        #expect(found.map(\.path) == ["line[2]"])
    }

    @Test func aLineThatTheDecisionLeavesOutIsSeen() throws {
        #expect(try secondary { $0.lines.removeLast() }.map(\.path) == ["line[2]"])
        #expect(try secondary { $0.lines = [] }.map(\.path) == ["line[1]", "line[2]"])
    }

    @Test func aSumThatOverflowsIsAProblemAndNoTrap() throws {
        let found = try secondary { $0.lines[0].adjustments[0].amount = Money(cents: .max) }
        #expect(found.map(\.path) == ["line[1]"])
    }

    @Test func everyDecisionOfAThirdClaimIsChecked() throws {
        let found = try problems(OtherPayerDecision.self) { claim in
            claim.responsibility = .tertiary
            var first = try Sample.secondaryCoverage()
            first.decision = try Sample.decision()
            var second = first
            second.decision?.lines[0].paid = .zero
            claim.otherCoverages = [first, second]
        }
        #expect(found.map(\.path) == ["line[1]"])
    }
}
