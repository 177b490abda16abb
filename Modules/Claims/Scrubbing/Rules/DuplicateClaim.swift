import CodeSets
import Primitives

/// The same services are not claimed twice from the same payer.
///
/// Source: Medicare Claims Processing Manual chapter 1, section 120 (exact and suspect duplicates).
struct DuplicateClaim: ClaimRule {
    static let id = "claim.duplicate"
    static let severity = Finding.Severity.error
    static let citation = "Medicare Claims Processing Manual ch. 1 sec. 120"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard claim.frequency == .original else { return [] }
        func keys(of other: Claim) -> Set<String> {
            Set(
                other.lines.map { line in
                    let modifiers = line.modifiers.map(\.text).sorted().joined(separator: ",")
                    return "\(line.from) \(line.procedure) \(modifiers) \(other.rendering?.npi ?? "")"
                })
        }
        let own = keys(of: claim)
        return context.siblings.filter { sibling in
            sibling.number != claim.number && sibling.patientKey == claim.patientKey
                && sibling.payer.id == claim.payer.id && !own.isDisjoint(with: keys(of: sibling))
        }.map { sibling in
            Problem(
                "lines", "Claim \(sibling.number) already bills the same service on the same day to this payer.",
                fix: "Void one of them, or send a replacement (frequency 7) of \(sibling.number).")
        }
    }
}
