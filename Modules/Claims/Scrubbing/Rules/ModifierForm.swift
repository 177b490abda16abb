import CodeSets
import Primitives

/// A line has at most four modifiers, each once, and no two that contradict each other.
///
/// Source: 005010X222A1 loop 2400 SV101-3 to SV101-6.
struct ModifierForm: ClaimRule {
    static let id = "claim.modifier-form"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2400 SV101"

    private static let contradictions: [(String, String)] = [("LT", "RT"), ("50", "LT"), ("50", "RT"), ("26", "TC")]

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        claim.lines.flatMap { line in
            let path = "line[\(line.number)].modifiers"
            let texts = line.modifiers.map(\.text)
            var problems: [Problem] = []
            if texts.count > 4 {
                problems.append(
                    Problem(path, "The line has more than four modifiers.", fix: "Keep the four that matter."))
            }
            if Set(texts).count != texts.count {
                problems.append(Problem(path, "A modifier stands twice.", fix: "Remove the repeated modifier."))
            }
            for (one, other) in Self.contradictions where texts.contains(one) && texts.contains(other) {
                problems.append(
                    Problem(
                        path, "Modifiers \(one) and \(other) contradict each other.", fix: "Keep the one that applies.")
                )
            }
            return problems
        }
    }
}
