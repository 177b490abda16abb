import CodeSets

/// "Injury, unspecified" and "multiple injuries" are not coded beside a known injury.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.b.
struct UnspecifiedInjury: GuidelineRule {
    static let id = "guideline.I.C.19.b.unspecified"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let known = coding.mentions.first(where: { $0.code.text.hasPrefix("S") }) else { return }
        for mention in coding.mentions where ["T07", "T14"].contains(mention.code.category) {
            coding.drop(mention.code, beside: known.code, by: id, because: "The injury is known (Guideline I.C.19.b).")
        }
    }
}
