import Primitives

/// A professional claim has at least one diagnosis and at most twelve, each once.
///
/// Source: 005010X222A1 loop 2300 HI; CMS-1500 item 21.
struct DiagnosisPresent: ClaimRule {
    static let id = "claim.diagnosis-count"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2300 HI"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        var problems: [Problem] = []
        if claim.diagnoses.isEmpty {
            problems.append(
                Problem("diagnoses", "The claim has no diagnosis (box 21).", fix: "Accept or add a diagnosis."))
        }
        if claim.diagnoses.count > 12 {
            problems.append(
                Problem(
                    "diagnoses", "The claim has \(claim.diagnoses.count) diagnoses; twelve fit.",
                    fix: "Keep those that the services were for."))
        }
        if Set(claim.diagnoses).count != claim.diagnoses.count {
            problems.append(Problem("diagnoses", "A diagnosis stands twice.", fix: "Remove the repeated code."))
        }
        return problems
    }
}
