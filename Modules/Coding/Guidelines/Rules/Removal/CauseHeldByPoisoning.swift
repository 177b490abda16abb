import CodeSets

/// No external cause is coded when the code of the poisoning or injury holds it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.a.8.
struct CauseHeldByPoisoning: GuidelineRule {
    static let id = "guideline.I.C.20.a.8"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.mentions.firstIndex(where: { ("T36"..."T65").contains($0.code.category) }) else {
            return
        }
        let keeper = coding.mentions[index].code
        for mention in coding.mentions
        where ["X4", "X6", "X8", "Y1", "W19", "T14.91"].contains(where: mention.code.text.hasPrefix) {
            coding.drop(
                mention.code, beside: keeper, by: id, because: "The code holds the cause (Guideline I.C.20.a.8).")
        }
    }
}
