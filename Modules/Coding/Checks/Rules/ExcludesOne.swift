import CodeSets
import Primitives

/// Two codes that an Excludes1 note keeps apart do not stand together.
///
/// The exception is two conditions that are unrelated to each other, which only the record can tell: so a symptom or a
/// code of the same category is an error, and of two other conditions a person decides.
/// Source: ICD-10-CM Official Guidelines I.A.12.a.
struct ExcludesOne: CodeCheck {
    static let id = "code.excludes1"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.A.12.a"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let items = codes.numbered
        let notes = items.map { NamingNotes(context.entry($0.code), .excludes1) }
        var problems: [CodeProblem] = []
        for (left, first) in items.enumerated() {
            for (right, second) in items.enumerated() where right > left && first.code != second.code {
                let note = notes[left].naming(second.code) ?? notes[right].naming(first.code)
                guard let note else { continue }
                let isByFirst = notes[left].naming(second.code) != nil
                let (holder, excluded) = isByFirst ? (first.code, second.code) : (second.code, first.code)
                let isPlain =
                    excluded.category == holder.category || [excluded, holder].contains { $0.category.hasPrefix("R") }
                problems.append(
                    CodeProblem(
                        isByFirst ? second.path : first.path,
                        "\(excluded) is excluded beside \(holder): \(note.line(naming: excluded)).",
                        fix: isPlain
                            ? "Keep the one that the record supports."
                            : "Keep one, unless the record says that the two conditions are unrelated to each other.",
                        severity: isPlain ? .error : .warning))
            }
        }
        return problems
    }
}
