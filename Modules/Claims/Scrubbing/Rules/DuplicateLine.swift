import CodeSets
import Primitives

/// A service stands once in a claim, with its units; a true repeat carries modifier 76, 77 or 59.
///
/// Source: Medicare Claims Processing Manual chapter 1, section 120.
struct DuplicateLine: ClaimRule {
    static let id = "claim.duplicate-line"
    static let severity = Finding.Severity.hold
    static let citation = "Medicare Claims Processing Manual ch. 1 sec. 120"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        var seen: Set<String> = []
        return claim.lines.compactMap { line in
            let modifiers = line.modifiers.map(\.text).sorted().joined(separator: ",")
            guard !seen.insert("\(line.procedure) \(modifiers) \(line.from)").inserted else { return nil }
            return Problem(
                "line[\(line.number)].procedure", "\(line.procedure) stands twice on the same day.",
                fix: "Join the lines and raise the units, or add the modifier that tells them apart.")
        }
    }
}
