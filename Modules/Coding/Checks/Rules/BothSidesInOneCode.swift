import CodeSets
import Primitives

/// The right and the left of one condition are one code where a code for both sides exists.
///
/// Source: ICD-10-CM Official Guidelines I.B.13.
struct BothSidesInOneCode: CodeCheck {
    static let id = "code.both-sides"
    static let severity = Finding.Severity.warning
    static let citation = "ICD-10-CM Guidelines I.B.13"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        let items = codes.numbered
        return items.compactMap { path, code in
            guard let family = SidedFamily(code, context), let side = family.side, side != .bilateral,
                let both = family.code(.bilateral)
            else { return nil }
            if items.contains(where: { $0.code == both }) {
                return CodeProblem(path, "\(both) says both sides, and \(code) one of them.", fix: "Remove \(code).")
            }
            guard side == .left, let right = family.code(.right), items.contains(where: { $0.code == right }) else {
                return nil
            }
            return CodeProblem(
                path, "\(right) and \(code) are the two sides of one condition.", fix: "Use \(both) instead of both.")
        }
    }
}
