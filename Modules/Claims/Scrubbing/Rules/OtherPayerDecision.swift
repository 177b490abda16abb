import Primitives

/// A secondary claim shows what the earlier payer decided, and each line adds up: charge = paid + adjustments.
///
/// Source: 005010X222A1 section 1.4.4 and loop 2430; X12 request for interpretation 1555.
struct OtherPayerDecision: ClaimRule {
    static let id = "claim.other-payer-balance"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2430"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard claim.responsibility != .primary else { return [] }
        let decisions = claim.otherCoverages.compactMap(\.decision)
        if decisions.isEmpty {
            return [
                Problem(
                    "otherCoverages", "The earlier payer's decision is missing.",
                    fix: "Post the primary's remittance first.")
            ]
        }
        return claim.lines.compactMap { line in decisions.lazy.compactMap { Self.problem(of: line, in: $0) }.first }
    }

    private static func problem(of line: ServiceLine, in decision: OtherCoverage.PriorDecision) -> Problem? {
        guard let told = decision.lines.first(where: { $0.line == line.number }) else {
            return Problem(
                "line[\(line.number)]", "An earlier payer's decision does not name the line.",
                fix: "Compare with the stored remittance; a decision on the whole claim must be told line by line.")
        }
        let total = try? Money.sum([told.paid] + told.adjustments.map(\.amount))
        guard total != line.charge else { return nil }
        return Problem(
            "line[\(line.number)]", "The earlier payer's payment and adjustments do not add up to the charge.",
            fix: "Compare with the stored remittance.")
    }
}
