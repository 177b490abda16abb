import CodeSets

/// A single fall is an external cause and no repeated falls.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.18.d.
struct FallIsNoRepeatedFalls: GuidelineRule {
    static let id = "guideline.I.C.18.d.single"
    static let stage = GuidelineStage.removal

    private static let words = Phrases([
        "recurrent|repeated|frequent|multiple|several ~1 fall|falling", "keeps falling", "falls frequently|often",
        "falling repeatedly|frequently", "tendency ~2 fall",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("R29.6"), !coding.record.says(words) else { return }
        coding.drop(coding.mentions[index].code, by: id, because: "The record tells of one fall (Guideline I.C.18.d).")
    }
}
