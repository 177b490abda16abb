import CodeSets

/// Sepsis stands before the localized infection that led to it, and severe sepsis before the failing organs.
///
/// A localized infection that was there first and led to sepsis only later leads instead.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.d.4 and I.C.1.d.1.b.
struct SepsisFirst: GuidelineRule {
    static let id = "guideline.I.C.1.d.4"
    static let stage = GuidelineStage.sequence

    private static let later = Phrases([
        "developed|subsequent|subsequently|later ~6 sepsis|septic",
        "sepsis ~3 developed|hospital day|after ~3 admission", "not present on admission",
    ])
    private static let late: Set<String> = ["R65.20", "R65.21"]

    static func apply(to coding: inout CodingCase) {
        let isLater = coding.setting == .inpatient && coding.record.says(later)
        for index in coding.indices(["A40", "A41", "A02.1", "B37.7", "O85", "T81.44"]) where !isLater {
            coding.rank(index, SequenceRank.underlying, by: id)
            let main = coding.mentions[index]
            for shock in coding.mentions.indices where late.contains(coding.mentions[shock].code.text) {
                coding.mentions[shock].rank = SequenceRank.underlying
                coding.mentions[shock].order = main.order
                coding.mentions[shock].step = main.step + 1
            }
        }
    }
}
