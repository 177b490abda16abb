import CodeSets
import Primitives

/// An Excludes2 note says that two conditions are different; both may stand when the patient has both.
///
/// Source: ICD-10-CM Official Guidelines I.A.12.b.
struct ExcludesTwo: CodeCheck {
    static let id = "code.excludes2"
    static let severity = Finding.Severity.info
    static let citation = "ICD-10-CM Guidelines I.A.12.b"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let items = codes.numbered
        var problems: [CodeProblem] = []
        for (left, holder) in items.enumerated() {
            let notes = NamingNotes(context.entry(holder.code), .excludes2)
            for (right, other) in items.enumerated() where right != left && other.code != holder.code {
                // A note of the whole chapter names hundreds of codes and tells nothing about two of them.
                guard let note = notes.naming(other.code), note.inheritedFrom?.hasPrefix("Chapter") != true else {
                    continue
                }
                problems.append(
                    CodeProblem(
                        other.path, "\(holder.code) does not include \(other.code): \(note.line(naming: other.code)).",
                        fix: "Keep both when the record shows both conditions."))
            }
        }
        return problems
    }
}
