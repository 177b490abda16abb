import CodeSets
import Primitives

/// An unspecified code does not stand beside a more specific one of the same condition.
///
/// "Without complications" is such a code too, beside one that names a complication.
/// Source: ICD-10-CM Official Guidelines I.B.2 and I.B.18.
struct MoreSpecificSibling: CodeCheck {
    static let id = "code.specificity"
    static let severity = Finding.Severity.warning
    static let citation = "ICD-10-CM Guidelines I.B.2, I.B.18"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let items = codes.numbered
        return items.compactMap { path, code in
            guard let entry = context.entry(code), let parent = heading(of: entry, context) else { return nil }
            let other = items.first { other in
                guard other.code != code, other.code.text.hasPrefix(parent.text),
                    let title = context.entry(other.code)?.title
                else { return false }
                return !title.lowercased().contains("unspecified")
                    && !title.lowercased().contains("without complication")
            }
            return other.map {
                CodeProblem(
                    path, "\(code) says less than \($0.code), which stands beside it.",
                    fix: "Remove \(code) unless it is another condition.")
            }
        }
    }

    /// The nearest heading that does not leave open what the code leaves open; nil where the code leaves nothing open.
    private func heading(of entry: DiagnosisEntry, _ context: CheckContext) -> ICD10CM.Code? {
        let title = entry.title.lowercased()
        guard let word = ["unspecified", "without complication"].first(where: title.contains) else { return nil }
        var above = entry.parent
        // A code has at most seven characters, so there are few headings above it.
        for _ in 0..<7 {
            guard let code = above, let heading = context.entry(code) else { return nil }
            guard heading.title.lowercased().contains(word) else { return code }
            above = heading.parent
        }
        return nil
    }
}
