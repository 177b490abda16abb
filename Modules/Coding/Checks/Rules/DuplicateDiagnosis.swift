import CodeSets
import Primitives

/// A diagnosis code stands once.
///
/// Source: ICD-10-CM Official Guidelines I.B.12.
struct DuplicateDiagnosis: CodeCheck {
    static let id = "code.duplicate"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.B.12"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        var seen: Set<ICD10CM.Code> = []
        return codes.numbered.compactMap { path, code in
            guard !seen.insert(code).inserted else { return nil }
            return CodeProblem(path, "\(code) stands twice.", fix: "Remove the second one.")
        }
    }
}
