import CodeSets
import Primitives

/// A chronic condition of the year before that counts for risk adjustment is looked at again, and coded only where this
/// visit's notes monitor, evaluate, assess or treat it.
///
/// A hint for a person; it never adds a code. The places in the notes are given, not their words.
/// Source: ICD-10-CM Official Guidelines IV.I and IV.J; 42 CFR 422.310 (risk adjustment data).
struct RiskCategoryNotCaptured: CodeCheck {
    static let id = "code.risk-not-captured"
    static let severity = Finding.Severity.info
    static let citation = "ICD-10-CM Guidelines IV.I, IV.J; 42 CFR 422.310"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let captured = codes.numbered.flatMap { context.facts($0.code).riskCategories }
        return context.risk.lastYear.prefix(AcceptedCodes.limit).compactMap { condition in
            let open = context.facts(condition.code).riskCategories.filter { category in
                !captured.contains {
                    $0.paymentYear == category.paymentYear
                        && ($0.number == category.number || $0.trumps.contains(category.number))
                }
            }
            guard !open.isEmpty, !codes.diagnoses.contains(condition.code) else { return nil }
            let numbers = Set(open.map(\.number)).sorted().map(String.init).joined(separator: ", ")
            let places = condition.statements.prefix(6).map { statement in
                "\(statement.support.rawValue) at \(statement.evidence.sourceID):"
                    + "\(statement.evidence.start)-\(statement.evidence.end)"
            }
            return CodeProblem(
                "record.lastYear",
                "\(condition.code) (HCC \(numbers)) was coded last year and is not among the codes of this visit.",
                fix: places.isEmpty
                    ? "Nothing in this visit's notes shows that it was dealt with: do not code it from history."
                    : "Read the places and decide: \(places.joined(separator: "; ")).")
        }
    }
}
