import Primitives

/// A first claim reaches the payer within its filing limit; near the limit it is said aloud.
///
/// Source: 42 CFR 424.44 for Medicare (one calendar year); the payer's own limit otherwise.
struct TimelyFiling: ClaimRule {
    static let id = "claim.timely-filing"
    static let severity = Finding.Severity.error
    static let citation = "42 CFR 424.44; the payer's filing limit"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard claim.frequency == .original, claim.responsibility == .primary, let date = claim.serviceDate else {
            return []
        }
        let limit = context.payer.filingLimitDays
        let origin = context.payer.provenance["filing_limit_days"].map { " (\($0))" } ?? ""
        let deadline = date.adding(days: limit)
        let left = deadline.days(since: context.today)
        if left < 0 {
            return [
                Problem(
                    "lines", "The filing limit of \(limit) days\(origin) ended on \(deadline).",
                    fix: "Send it only with a documented exception; otherwise write it off with approval.")
            ]
        }
        if left <= 14 {
            return [
                Problem(
                    "lines", "\(left) days are left of the filing limit of \(limit) days\(origin), until \(deadline).",
                    fix: "Send it today.", severity: .warning)
            ]
        }
        return []
    }
}
