import CodeSets
import Primitives

/// Where a code says "code first", the other condition is there and stands before it.
///
/// A note that ends with "if applicable" or "if known" asks only for the order.
/// Source: ICD-10-CM Official Guidelines I.A.13 and I.B.7.
struct CodeFirstOrder: CodeCheck {
    static let id = "code.code-first"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.A.13, I.B.7"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        var problems: [CodeProblem] = []
        for (index, item) in codes.numbered.enumerated() {
            for naming in NamingNotes(context.entry(item.code), .codeFirst).notes {
                let others = codes.numbered.enumerated().filter { place, other in
                    place != index && naming.references.contains(other.code)
                }
                if others.contains(where: { $0.offset < index }) { continue }
                if let late = others.first {
                    problems.append(
                        CodeProblem(
                            item.path, "\(item.code) stands before \(late.element.code), which is to be coded first.",
                            fix: "Put \(late.element.code) before \(item.code)."))
                    continue
                }
                guard let problem = missing(item, naming.note, index, context) else { continue }
                problems.append(problem)
            }
        }
        return problems
    }

    private func missing(
        _ item: (path: String, code: ICD10CM.Code), _ note: CodeNote, _ index: Int, _ context: CheckContext
    ) -> CodeProblem? {
        let lower = note.text.lowercased()
        if ["if applicable", "if known", "if any", "when applicable"].contains(where: lower.contains) { return nil }
        let isManifestation = context.facts(item.code).editorFlags.contains(.manifestation)
        // A manifestation in the first place has its own check.
        guard !(isManifestation && index == 0) else { return nil }
        return CodeProblem(
            item.path, "\(item.code) asks for another code first, and none of those stands here.",
            fix: "Add the condition where the record has it. Code first \(note.opening).",
            severity: isManifestation ? .error : .warning)
    }
}
