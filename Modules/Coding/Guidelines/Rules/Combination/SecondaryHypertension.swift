/// Secondary hypertension is I15 and the condition that causes it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.6.
struct SecondaryHypertension: GuidelineRule {
    static let id = "guideline.I.C.9.a.6"
    static let stage = GuidelineStage.combination

    private static let causes: [(String, Phrases)] = [
        ("I15.0", ["hypertension ~2 due|secondary|caused ~2 renal|kidney artery", "renovascular hypertension"]),
        (
            "I15.2",
            [
                "hypertension ~2 due|secondary|caused ~3 pheochromocytoma|phaeochromocytoma|hyperaldosteronism",
                "hypertension ~2 due|secondary|caused ~3 cushing|hyperthyroidism|acromegaly|conn",
            ]
        ),
        ("I15.8", ["hypertension ~2 due|secondary|caused ~3 apnea|apnoea|coarctation"]),
        ("I15.9", ["secondary hypertension"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let cause = causes.first(where: { coding.record.says($0.1) }) else { return }
        for index in coding.indices(["I10", "I15.9"]) {
            coding.replace(
                index, with: cause.0, by: id, because: "The hypertension has a stated cause (Guideline I.C.9.a.6).")
        }
    }
}
