import CodeSets
import Primitives

/// The first diagnosis says why the patient came: no external cause, and no code that may only follow another.
///
/// Source: ICD-10-CM Official Guidelines I.C.20.a.6, I.C.21.c and IV.G; Medicare Code Editor, unacceptable principal diagnosis.
struct FirstDiagnosisAcceptable: CodeCheck {
    static let id = "code.first-diagnosis"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.C.20.a.6, IV.G; Medicare Code Editor"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        guard let first = codes.diagnoses.first else { return [] }
        let flags = context.facts(first).editorFlags
        let path = "diagnoses[1]"
        if flags.contains(.externalCause) || ("V00"..."Y99").contains(first.category) {
            return [
                CodeProblem(
                    path, "\(first) says how an injury came about and is never first.",
                    fix: "Put the injury's own code before it.")
            ]
        }
        if flags.contains(.unacceptablePrincipal) {
            // The editor speaks of hospital stays; in the office the same codes are merely unusual in the first place.
            return [
                CodeProblem(
                    path, "\(first) is not accepted as a principal diagnosis.",
                    fix: "Put the condition that was treated first.",
                    severity: context.setting == .inpatient ? .error : .warning)
            ]
        }
        guard flags.contains(.needsSecondary), codes.diagnoses.count == 1 else { return [] }
        return [
            CodeProblem(
                path, "\(first) stands first only beside a second diagnosis.",
                fix: "Add the condition that goes with it.",
                severity: context.setting == .inpatient ? .error : .warning)
        ]
    }
}
