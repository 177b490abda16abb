import CodeSets
import Primitives

/// A service has a diagnosis that the payer's coverage article lists for it, where articles are imported.
///
/// Source: Social Security Act section 1862(a)(1)(A); the contractor's billing and coding articles.
struct CoveragePair: CodeCheck {
    static let id = "code.coverage"
    static let severity = Finding.Severity.warning
    static let citation = "Social Security Act sec. 1862(a)(1)(A)"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        guard let coverage = context.coverage else { return [] }
        return codes.services.prefix(AcceptedCodes.limit).enumerated().compactMap { index, service in
            let pointed = service.pointers.map { pointers in
                pointers.compactMap { codes.diagnoses.indices.contains($0 - 1) ? codes.diagnoses[$0 - 1] : nil }
            }
            let answers = (pointed ?? codes.diagnoses).prefix(AcceptedCodes.limit).compactMap {
                coverage.isCovered(service.code, for: $0, on: context.date)
            }
            guard !answers.isEmpty, !answers.contains(true) else { return nil }
            return CodeProblem(
                "services[\(index + 1)]", "None of the diagnoses supports \(service.code) by the coverage article.",
                fix: "Look in the record for a listed diagnosis; never code one that is not there.")
        }
    }
}
