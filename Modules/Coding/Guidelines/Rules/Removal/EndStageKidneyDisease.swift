import CodeSets

/// When a stage of chronic kidney disease and end-stage kidney disease are both documented, only N18.6 is coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.14.a.1.
struct EndStageKidneyDisease: GuidelineRule {
    static let id = "guideline.I.C.14.a.1"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let end = coding.first("N18.6") else { return }
        let keeper = coding.mentions[end].code
        for mention in coding.mentions where mention.code.category == "N18" && mention.code != keeper {
            coding.drop(
                mention.code, beside: keeper, by: id, because: "End-stage disease is documented (Guideline I.C.14.a.1)."
            )
        }
    }
}
