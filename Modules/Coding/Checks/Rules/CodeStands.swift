import CodeSets
import Primitives

/// Every diagnosis is a billable code on the date of service.
///
/// An ended code is named with what takes its place, a heading with the codes below it.
/// Source: 45 CFR 162.1002; ICD-10-CM Official Guidelines I.B.2.
struct CodeStands: CodeCheck {
    static let id = "code.stands-on-date"
    static let severity = Finding.Severity.error
    static let citation = "45 CFR 162.1002; ICD-10-CM Guidelines I.B.2"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.numbered.compactMap { path, code in
            switch context.catalog.standing(of: code, on: context.date) {
            case .valid: return nil
            case .notBillable:
                // What lacks only its 7th character is told by its own check.
                guard context.entry(code)?.seventhCharacters.isEmpty ?? true else { return nil }
                return CodeProblem(
                    path, "\(code) is a heading and cannot be billed.", fix: choice(code, context, "more specific"))
            case .unknown:
                return CodeProblem(path, "\(code) is no ICD-10-CM code on \(context.date).", fix: "Look it up anew.")
            case .ended(let last):
                return CodeProblem(
                    path, "\(code) ended on \(last), before the date of service.",
                    fix: choice(code, context, "succeeding"))
            case .unverified(let edition):
                return CodeProblem(
                    path, "\(code) cannot be confirmed for \(context.date): the installed table is \(edition).",
                    fix: "Import the edition in force, or check the code by hand.", severity: .warning)
            case .systemNotInForce:
                return CodeProblem(
                    path, "ICD-10-CM was not in force on \(context.date).", fix: "Check the date of service.")
            }
        }
    }

    private func choice(_ code: ICD10CM.Code, _ context: CheckContext, _ kind: String) -> String {
        let others = context.catalog.replacements(of: code, on: context.date, limit: 6).map(\.code.text)
        guard !others.isEmpty else { return "Choose a \(kind) code." }
        return "Choose a \(kind) code: \(others.joined(separator: ", "))."
    }
}
