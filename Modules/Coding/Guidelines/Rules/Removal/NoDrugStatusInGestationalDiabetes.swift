import CodeSets

/// Gestational diabetes says how it is controlled, so the use of insulin or oral drugs is not coded beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.i.
struct NoDrugStatusInGestationalDiabetes: GuidelineRule {
    static let id = "guideline.I.C.15.i.drugs"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("O24.4") else { return }
        let keeper = coding.mentions[index].code
        for mention in coding.mentions where ["Z79.4", "Z79.84"].contains(mention.code.text) {
            coding.drop(mention.code, beside: keeper, by: id, because: "O24.4 holds the control (Guideline I.C.15.i).")
        }
    }
}
