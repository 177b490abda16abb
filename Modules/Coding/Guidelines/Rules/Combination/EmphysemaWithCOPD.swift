import CodeSets

/// Emphysema is a form of COPD: only J43 is coded, also when the COPD is exacerbated.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a and the Excludes1 note at J44.
struct EmphysemaWithCOPD: GuidelineRule {
    static let id = "guideline.I.C.10.a.emphysema"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("J43") else { return }
        let keeper = coding.mentions[index].code
        for other in coding.mentions where ["J44.9", "J44.1", "J44.89"].contains(other.code.text) {
            coding.drop(other.code, beside: keeper, by: id, because: "Emphysema holds the COPD (Excludes1 at J44).")
        }
    }
}
