import CodeSets

/// "Depression" alone is not coded beside a depressive disorder that says more.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.18 and I.B.2.
struct DepressionNotFurtherSpecified: GuidelineRule {
    static let id = "guideline.I.B.18.depression"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard
            let other = coding.mentions.first(where: {
                $0.code.category == "F33" || $0.code.category == "F31"
                    || $0.code.category == "F32" && $0.code.text != "F32.A"
            })
        else { return }
        for mention in coding.mentions where mention.code.text == "F32.A" {
            coding.drop(mention.code, beside: other.code, by: id, because: "\(other.code.text) says more.")
        }
    }
}
