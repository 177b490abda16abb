import CodeSets
import Primitives

/// A claim has at most fifty service lines.
///
/// Source: 005010X222A1 loop 2400, maximum repeat.
struct ClaimSize: ClaimRule {
    static let id = "claim.size"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2400"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        if claim.lines.isEmpty {
            return [Problem("lines", "The claim has no service line.", fix: "Accept or add a service.")]
        }
        guard claim.lines.count > 50 else { return [] }
        return [Problem("lines", "The claim has \(claim.lines.count) lines; fifty fit.", fix: "Split the claim.")]
    }
}
