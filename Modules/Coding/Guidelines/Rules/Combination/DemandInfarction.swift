import CodeSets

/// An infarction due to demand ischemia or another cause than coronary obstruction is type 2, whatever else it is
/// called.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.e.5.
struct DemandInfarction: GuidelineRule {
    static let id = "guideline.I.C.9.e.5"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "type 2 ~3 infarction|mi", "infarction|mi|stemi|nstemi ~2 type 2", "infarction|mi ~4 demand ischemia",
        "demand ischemia ~3 infarction|mi", "infarction|mi|nstemi ~2 due|secondary ~2 demand",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(words) else {
            for index in coding.indices(["I21.A1"]) {
                coding.replace(index, with: "I21.9", by: id, because: "No type 2 infarction is stated.")
            }
            return
        }
        for index in coding.indices(["I21"]) {
            coding.replace(index, with: "I21.A1", by: id, because: "It is a type 2 infarction (Guideline I.C.9.e.5).")
        }
        for other in coding.mentions where other.code.text == "I24.89" || other.code.text == "I24.8" {
            coding.drop(other.code, by: id, because: "The type 2 infarction holds it (Guideline I.C.9.e.5).")
        }
    }
}
