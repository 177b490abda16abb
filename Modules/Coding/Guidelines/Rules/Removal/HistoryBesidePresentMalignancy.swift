import CodeSets

/// The history of a malignancy is not coded beside the present malignancy of the same site.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.d and I.C.2.m.
struct HistoryBesidePresentMalignancy: GuidelineRule {
    static let id = "guideline.I.C.2.d"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for mention in coding.mentions {
            guard let history = HistoryCodes.malignancy(mention.code), let index = coding.first(history) else {
                continue
            }
            coding.drop(
                coding.mentions[index].code, beside: mention.code, by: id,
                because: "The malignancy is present (Guideline I.C.2.d).")
        }
    }
}
