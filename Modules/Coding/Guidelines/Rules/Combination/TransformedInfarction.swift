import CodeSets

/// An NSTEMI that becomes a STEMI is coded as STEMI; a STEMI turned into an NSTEMI by treatment stays a STEMI.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.e.1.
struct TransformedInfarction: GuidelineRule {
    static let id = "guideline.I.C.9.e.1"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("I21.0", "I21.1", "I21.2", "I21.3"), coding.has("I21.4") else { return }
        let keeper = coding.mentions[index].code
        for other in coding.mentions where other.code.text == "I21.4" {
            coding.drop(
                other.code, beside: keeper, by: id, because: "It evolved to or from a STEMI (Guideline I.C.9.e.1).")
        }
    }
}
