import CodeSets

/// The stage of chronic kidney disease is taken from the words around it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.2 and I.C.14.a.1.
struct KidneyStageStated: GuidelineRule {
    static let id = "guideline.I.B.2.kidney"
    static let stage = GuidelineStage.detail

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("N18.9"), let stage = KidneyStage.code(coding.record) else { return }
        coding.replace(index, with: stage.code, by: id, because: "The stage is stated.")
        coding.mentions[index].extraEvidence.append(stage.evidence)
    }
}
