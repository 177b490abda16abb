import CodeSets
import Primitives

/// Where a code says "use additional code", the other code follows it, or the record has none to give.
///
/// Source: ICD-10-CM Official Guidelines I.A.13 and I.B.7.
struct UseAdditionalCode: CodeCheck {
    static let id = "code.use-additional"
    static let severity = Finding.Severity.warning
    static let citation = "ICD-10-CM Guidelines I.A.13, I.B.7"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        var problems: [CodeProblem] = []
        var asked: Set<String> = []
        for (index, item) in codes.numbered.enumerated() {
            for naming in NamingNotes(context.entry(item.code), .useAdditional).notes {
                let others = codes.numbered.enumerated().filter { naming.references.contains($0.element.code) }
                if let early = others.first, others.allSatisfy({ $0.offset < index }) {
                    problems.append(
                        CodeProblem(
                            item.path, "\(early.element.code) stands before \(item.code), which it is to follow.",
                            fix: "Put \(item.code) before \(early.element.code)."))
                } else if others.isEmpty, naming.note.isOfCategory, asked.insert(naming.note.text).inserted {
                    problems.append(
                        CodeProblem(
                            item.path, "\(item.code) may need another code beside it.",
                            fix: "Use additional \(naming.note.opening).", severity: .info))
                }
            }
        }
        return problems
    }
}
