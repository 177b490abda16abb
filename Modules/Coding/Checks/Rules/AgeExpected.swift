import CodeSets
import Primitives

/// The patient's age is one at which the diagnosis is expected.
///
/// Source: Medicare Code Editor, age conflict.
struct AgeExpected: CodeCheck {
    static let id = "code.age"
    static let severity = Finding.Severity.warning
    static let citation = "Medicare Code Editor, age conflict"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        guard let age = context.age else { return [] }
        return codes.numbered.flatMap { path, code in
            context.facts(code).editorFlags.compactMap { flag -> CodeProblem? in
                guard let ages = flag.ages, !ages.contains(age) else { return nil }
                return CodeProblem(
                    path, "\(code) is \(flag.meaning), and the patient is \(age).",
                    fix: "Check the date of birth and the code.")
            }
        }
    }
}
