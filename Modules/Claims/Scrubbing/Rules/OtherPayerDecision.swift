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
        guard let decision = claim.otherCoverages.compactMap(\.decision).first else {
            return [
                Problem(
                    "otherCoverages", "The earlier payer's decision is missing.",
                    fix: "Post the primary's remittance first.")
            ]
        }
        return claim.lines.compactMap { line in
            guard let told = decision.lines.first(where: { $0.line == line.number }) else { return nil }
            let total = try? Money.sum([told.paid] + told.adjustments.map(\.amount))
            guard total != line.charge else { return nil }
            return Problem(
                "line[\(line.number)]", "The earlier payer's payment and adjustments do not add up to the charge.",
                fix: "Compare with the stored remittance.")
        }
    }
}
