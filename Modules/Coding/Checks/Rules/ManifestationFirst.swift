import CodeSets
import Primitives

/// A manifestation follows the disease that causes it and never stands alone.
///
/// Source: ICD-10-CM Official Guidelines I.A.13; Medicare Code Editor, manifestation codes.
struct ManifestationFirst: CodeCheck {
    static let id = "code.manifestation-first"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.A.13"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        guard let first = codes.diagnoses.first, context.facts(first).editorFlags.contains(.manifestation) else {
            return []
        }
        let cause = NamingNotes(context.entry(first), .codeFirst).notes.first?.note.opening
        return [
            CodeProblem(
                "diagnoses[1]", "\(first) is a manifestation and stands first.",
                fix: "Put its cause before it\(cause.map { ": \($0)" } ?? "").")
        ]
    }
}
