import CodeSets

/// A normal or incidental pregnancy is not coded beside a code of chapter 15.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.b.1 and I.C.21.c.11.
struct NormalPregnancyBesideComplication: GuidelineRule {
    static let id = "guideline.I.C.15.b.1.excluded"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("O") ?? coding.first("Z34", "Z32") else { return }
        let keeper = coding.mentions[index].code
        for mention in coding.mentions
        where mention.code != keeper && ["Z33", "Z34", "Z32.01"].contains(where: mention.code.text.hasPrefix) {
            coding.drop(mention.code, beside: keeper, by: id, because: "Chapter 15 is used (Guideline I.C.15.b.1).")
        }
    }
}
