import CodeSets
import Primitives

/// A drug or result that is usual for a chronic condition counting for risk adjustment has a diagnosis beside it.
///
/// A drug alone never makes a diagnosis: the answer is a question to the provider that names no condition.
/// Source: ICD-10-CM Official Guidelines III.B and IV.J; AHIMA and ACDIS, Guidelines for Achieving a Compliant Query Practice.
struct TreatedWithoutDiagnosis: CodeCheck {
    static let id = "code.treated-without-diagnosis"
    static let severity = Finding.Severity.info
    static let citation = "ICD-10-CM Guidelines IV.J; AHIMA/ACDIS compliant query practice"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let categories = Set(codes.numbered.map(\.code.category))
        return context.risk.treatments.prefix(AcceptedCodes.limit).compactMap { treatment in
            let usual = treatment.usualFor.filter { !context.facts($0).riskCategories.isEmpty }
            guard !usual.isEmpty, !treatment.usualFor.contains(where: { categories.contains($0.category) }) else {
                return nil
            }
            let place = "\(treatment.evidence.sourceID):\(treatment.evidence.start)-\(treatment.evidence.end)"
            return CodeProblem(
                "record.treatments",
                "The record holds a treatment or result (\(place)) that no accepted diagnosis explains.",
                fix: "Ask the provider which condition it is for; do not code from the drug or the result alone.")
        }
    }
}
