import CodeSets
import Primitives

/// Every procedure code is known; one that the installed list does not have is named so that a person checks it.
///
/// Source: 45 CFR 162.1002.
struct ProcedureStanding: ClaimRule {
    static let id = "claim.procedure-known"
    static let severity = Finding.Severity.warning
    static let citation = "45 CFR 162.1002"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        claim.lines.compactMap { line in
            switch context.codes.standing(of: line.procedure, on: line.from) {
            case .valid: nil
            default:
                Problem(
                    "line[\(line.number)].procedure",
                    "\(line.procedure) is not in the installed procedure list, so it could not be checked.",
                    fix: "Check the code for the date of service, or import your licensed procedure file.")
            }
        }
    }
}
