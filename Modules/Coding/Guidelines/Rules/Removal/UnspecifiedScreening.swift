import CodeSets

/// An unspecified screening is not coded beside one whose aim is known.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.5 and I.B.2.
struct UnspecifiedScreening: GuidelineRule {
    static let id = "guideline.I.C.21.c.5.unspecified"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard
            let known = coding.mentions.first(where: {
                ["Z11", "Z12", "Z13"].contains($0.code.category) && !$0.code.text.hasSuffix(".9")
            })
        else { return }
        for mention in coding.mentions
        where ["Z11.9", "Z12.9", "Z13.9", "Z13.89"].contains(mention.code.text) && mention.code != known.code {
            coding.drop(mention.code, beside: known.code, by: id, because: "The aim of the screening is known.")
        }
    }
}
