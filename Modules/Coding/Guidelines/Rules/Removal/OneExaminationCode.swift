import CodeSets

/// A special examination is coded instead of the general one, not beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13 and the Excludes1 notes at Z00.
struct OneExaminationCode: GuidelineRule {
    static let id = "guideline.I.C.21.c.13.one"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("Z02", "Z01.8") else { return }
        let keeper = coding.mentions[index].code
        for mention in coding.mentions
        where mention.code.text.hasPrefix("Z00.0") || mention.code.text.hasPrefix("Z00.12") {
            coding.drop(
                mention.code, beside: keeper, by: id,
                because: "The examination has a code of its own (Excludes1 at Z00).")
        }
    }
}
