import CodeSets

/// Gestational diabetes is coded by how it is controlled: diet, insulin or oral drugs; insulin counts before diet.
///
/// Z79.4 and Z79.84 are not added, and no code of E08 to E13.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.i.
struct GestationalDiabetes: GuidelineRule {
    static let id = "guideline.I.C.15.i"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["gestational ~2 diabetes|dm", "gdm", "a1gdm|a2gdm|gdma1|gdma2"])
    private static let controls: [(String, Phrases)] = [
        ("4", ["insulin", "glargine|lispro|aspart|detemir"]),
        ("5", ["metformin|glyburide", "oral ~2 hypoglycemic|medication|drug|agent", "a2gdm|gdma2"]),
        ("0", ["diet", "dietary", "nutrition", "a1gdm|gdma1"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words) else { return }
        let pregnancy = Pregnancy(coding.record)
        let control = controls.first { coding.record.says($0.1) }?.0 ?? "9"
        let text = "O24.4" + (pregnancy.isPostpartum ? "3" : "1") + control
        if let index = coding.first("O24.4") ?? coding.first("E11.9", "O24.9") {
            coding.replace(
                index, with: text, by: id,
                because: "The control of gestational diabetes is stated (Guideline I.C.15.i).")
        } else {
            coding.add(text, from: place, by: id)
        }
        for other in coding.mentions where Diabetes.categories.contains(other.code.category) {
            coding.drop(
                other.code, by: id,
                because: "Gestational diabetes has no code of E08 to E13 beside it (Guideline I.C.15.i).")
        }
    }
}
