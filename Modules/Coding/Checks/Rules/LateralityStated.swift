import CodeSets
import Primitives

/// A code that leaves the side open gives way to one that states it, where such a code exists.
///
/// Source: ICD-10-CM Official Guidelines I.B.13; Medicare Code Editor, unspecified code edit.
struct LateralityStated: CodeCheck {
    static let id = "code.laterality"
    static let severity = Finding.Severity.warning
    static let citation = "ICD-10-CM Guidelines I.B.13"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.numbered.compactMap { path, code in
            let family = SidedFamily(code, context)
            guard let family, family.side == nil, family.isUnspecified, !family.sided.isEmpty else { return nil }
            return CodeProblem(
                path, "\(code) leaves the side open.",
                fix: "Choose by the record: \(family.sided.prefix(4).map(\.text).joined(separator: ", ")).")
        }
    }
}
