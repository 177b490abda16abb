/// Dehydration or another complication of a malignancy leads the list when only the complication is treated.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.c.3 and I.C.2.c.4; anemia is different (I.C.2.c.1).
struct MalignancyComplicationFirst: GuidelineRule {
    static let id = "guideline.I.C.2.c.3"
    static let stage = GuidelineStage.sequence

    private static let words = Phrases([
        "dehydration ~5 due|from|secondary|related", "admitted|treated|here|treatment ~4 dehydration",
        "only ~3 dehydration",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.has("C"), coding.record.says(words) else { return }
        for index in coding.indices(["E86"]) { coding.rank(index, SequenceRank.underlying, by: id) }
    }
}
