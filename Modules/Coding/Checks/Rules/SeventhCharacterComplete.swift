import CodeSets
import Primitives

/// A code that takes a 7th character has one, with placeholders before it.
///
/// Source: ICD-10-CM Official Guidelines I.A.4 and I.A.5.
struct SeventhCharacterComplete: CodeCheck {
    static let id = "code.seventh-character"
    static let severity = Finding.Severity.error
    static let citation = "ICD-10-CM Guidelines I.A.4, I.A.5"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.numbered.compactMap { path, code in
            switch context.catalog.standing(of: code, on: context.date) {
            case .notBillable: return missing(path, code, context)
            case .unknown: return misplaced(path, code, context)
            default: return nil
            }
        }
    }

    private func missing(_ path: String, _ code: ICD10CM.Code, _ context: CheckContext) -> CodeProblem? {
        guard let entry = context.entry(code), !entry.seventhCharacters.isEmpty,
            entry.children.allSatisfy({ $0.undotted.utf8.count == 7 })
        else { return nil }
        let choices = entry.seventhCharacters.map { "\($0.character) \($0.meaning)" }.prefix(6).joined(separator: "; ")
        return CodeProblem(
            path, "\(code) lacks its 7th character.",
            fix: "Add one to \(padded(code.undotted)): \(choices).")
    }

    /// The 7th character stands too early, or a placeholder is missing: `S51801A` for `S51.801A` is right, `T40.1A` not.
    private func misplaced(_ path: String, _ code: ICD10CM.Code, _ context: CheckContext) -> CodeProblem? {
        let bytes = code.undotted
        guard let last = bytes.last, bytes.utf8.count < 7, bytes.utf8.count > 3 else { return nil }
        let head = String(bytes.dropLast())
        let whole = padded(head) + String(last)
        guard let right = ICD10CM.Code(whole), context.catalog.standing(of: right, on: context.date) == .valid else {
            return nil
        }
        return CodeProblem(
            path, "\(code) has its 7th character in the wrong place.",
            fix: "Fill the empty places with X: \(right).")
    }

    private func padded(_ text: String) -> String { text + String(repeating: "X", count: max(0, 6 - text.utf8.count)) }
}
