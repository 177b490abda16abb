import CodeSets
import Primitives

/// A service that the payer wants authorised beforehand carries the authorisation number.
///
/// Source: the payer's own list (`authorization_required` in payer.yaml, or the clinic's layer).
struct AuthorizationRequired: ClaimRule {
    static let id = "claim.authorization-required"
    static let severity = Finding.Severity.hold
    static let citation = "the payer's authorization list"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard (claim.priorAuthorization ?? "").isEmpty else { return [] }
        return claim.lines.filter { context.payer.authorizationRequired.contains($0.procedure.text) }.map { line in
            Problem(
                "line[\(line.number)].procedure",
                "\(line.procedure) needs a prior authorization from this payer (box 23).",
                fix: "Enter the authorization number, or ask the payer for one.")
        }
    }
}
