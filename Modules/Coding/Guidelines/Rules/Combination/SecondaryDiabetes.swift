import CodeSets

/// Diabetes due to an underlying condition or to a drug is E08 or E09, coded after or with its cause.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.6.a and I.C.4.a.6.b.
struct SecondaryDiabetes: GuidelineRule {
    static let id = "guideline.I.C.4.a.6.a"
    static let stage = GuidelineStage.combination

    private static let drug = Phrases([
        "drug|steroid|corticosteroid|medication induced|related ~2 diabetes",
        "chemical|tacrolimus|prednisone|glucocorticoid induced|related ~2 diabetes",
        "diabetes ~3 induced|due|caused|secondary|from ~3 steroid|corticosteroid|prednisone|prednisolone|drug",
        "diabetes ~3 induced|due ~3 tacrolimus|medication|dexamethasone|olanzapine|glucocorticoid",
        "diabetes ~3 caused|secondary|from ~3 tacrolimus|medication|dexamethasone|olanzapine|glucocorticoid",
    ])
    private static let disease = Phrases([
        "diabetes ~2 due|secondary|caused|from ~5 pancreatitis|cushing|hemochromatosis|cystic",
        "diabetes ~2 due|secondary|caused|from ~5 acromegaly|malnutrition|cancer|carcinoma",
    ])

    static func apply(to coding: inout CodingCase) {
        let category = coding.record.says(drug) ? "E09" : coding.record.says(disease) ? "E08" : nil
        guard let category else { return }
        for index in coding.indices(["E11", "E13", "E10"]) {
            let text = category + coding.mentions[index].code.text.dropFirst(3)
            coding.replace(index, with: text, by: id, because: "The diabetes is secondary (Guideline I.C.4.a.6).")
        }
    }
}
