import CodeSets

/// The stage of the kidney disease is coded beside a combination code of diabetes or hypertension that asks for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.7 and the use-additional notes at E08.22 to E13.22, I12 and
/// I13.
struct KidneyStageBesideCombination: GuidelineRule {
    static let id = "guideline.I.B.7.kidney"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        guard !coding.has("N18") else { return }
        let combined = coding.mentions.indices.last { index in
            let code = coding.mentions[index].code
            return Diabetes.categories.contains(code.category) && code.text.hasSuffix(".22")
                || ["I12", "I13"].contains(code.category)
        }
        guard let combined else { return }
        let stage = KidneyStage.code(coding.record)
        guard let added = coding.add(stage?.code ?? "N18.9", beside: combined, by: id, evidence: stage?.evidence) else {
            return
        }
        if stage == nil { coding.mentions[added].question = "Which stage of chronic kidney disease?" }
        if coding.mentions[combined].code.text == "I12.9", ["N18.5", "N18.6"].contains(stage?.code) {
            coding.replace(
                combined, with: "I12.0", by: id, because: "The stage is 5 or end stage (Guideline I.C.9.a.2).")
        }
    }
}
