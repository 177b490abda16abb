import CodeSets
import Primitives

/// The diagnosis is one that the recorded sex can have.
///
/// The editor dropped its lists in October 2024, since records do not always tell a patient's organs: a warning only.
/// Source: Medicare Code Editor, sex conflict, as it stood until 2024-09-30.
struct SexExpected: CodeCheck {
    static let id = "code.sex"
    static let severity = Finding.Severity.warning
    static let citation = "Medicare Code Editor, sex conflict (until 2024-09-30)"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        guard context.sex == .male || context.sex == .female,
            let lastDay = CalendarDate(year: 2024, month: 9, day: 30)
        else { return [] }
        return codes.numbered.compactMap { path, code in
            let flags = context.catalog.facts(of: code, on: min(lastDay, context.date)).editorFlags
            let isForWomen = flags.contains(.femaleOnly) || flags.contains(.maternity)
            let isForMen = flags.contains(.maleOnly)
            guard isForWomen && context.sex == .male || isForMen && context.sex == .female else { return nil }
            return CodeProblem(
                path, "\(code) is usual for \(isForWomen ? "female" : "male") patients only.",
                fix: "Check the recorded sex and the code.")
        }
    }
}
