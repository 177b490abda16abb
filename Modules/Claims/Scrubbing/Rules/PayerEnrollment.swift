import Primitives

/// A clinic sends electronic claims only to a payer with which its enrollment is complete.
///
/// Source: the clinic's settings (`enrolled`); Medicare Claims Processing Manual chapter 24, section 30.
struct PayerEnrollment: ClaimRule {
    static let id = "claim.payer-enrollment"
    static let severity = Finding.Severity.hold
    static let citation = "Medicare Claims Processing Manual ch. 24 sec. 30"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard !context.payer.isEnrolled else { return [] }
        return [
            Problem(
                "payer", "The clinic is not enrolled with this payer for electronic claims.",
                fix: "Complete the enrollment, then set `enrolled: yes` in the clinic's settings.")
        ]
    }
}
