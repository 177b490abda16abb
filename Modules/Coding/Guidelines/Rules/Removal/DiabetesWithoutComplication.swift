import CodeSets

/// Diabetes without complications is not coded beside a complication of the same diabetes.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.
struct DiabetesWithoutComplication: GuidelineRule {
    static let id = "guideline.I.C.4.a.uncomplicated"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for category in Diabetes.categories {
            guard
                let other = coding.mentions.first(where: {
                    $0.code.category == category && $0.code.text != category + ".9"
                })
            else { continue }
            for mention in coding.mentions where mention.code.text == category + ".9" {
                coding.drop(
                    mention.code, beside: other.code, by: id, because: "A complication is coded (Guideline I.C.4.a).")
            }
        }
    }
}
