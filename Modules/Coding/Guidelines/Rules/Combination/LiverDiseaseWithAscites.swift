import CodeSets

/// Alcoholic or toxic liver disease with ascites is one code.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9.
struct LiverDiseaseWithAscites: GuidelineRule {
    static let id = "guideline.I.B.9.ascites"
    static let stage = GuidelineStage.combination

    private static let pairs = [("K70.30", "K70.31"), ("K70.10", "K70.11"), ("K71.50", "K71.51")]
    private static let words = Phrases(["ascites"])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.current(words, in: .conclusion) != nil else { return }
        for (plain, combined) in pairs {
            guard let index = coding.mentions.firstIndex(where: { $0.code.text == plain }),
                coding.replace(
                    index, with: combined, by: id, because: "The combination code holds the ascites (Guideline I.B.9).")
            else { continue }
            let keeper = coding.mentions[index].code
            for other in coding.mentions where other.code.text == "R18.8" {
                coding.drop(
                    other.code, beside: keeper, by: id, because: "The combination code holds it (Guideline I.B.9).")
            }
        }
    }
}
