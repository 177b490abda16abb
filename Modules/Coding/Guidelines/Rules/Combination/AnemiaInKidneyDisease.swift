import CodeSets

/// Anemia in chronic kidney disease is D63.1, coded after the kidney disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.13 and the code-first note at D63.1.
struct AnemiaInKidneyDisease: GuidelineRule {
    static let id = "guideline.I.A.13.anemia"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "anemia ~4 due|secondary|associated|related|from|caused|in|of|with ~4 kidney|renal|ckd|esrd|nephropathy",
        "renal|ckd|kidney ~3 anemia",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words) else { return }
        if let index = coding.first("D64.9", "D63.8") {
            coding.replace(index, with: "D63.1", by: id, because: "The kidney disease causes the anemia.")
        }
        guard let index = coding.first("D63.1") ?? coding.add("D63.1", from: place, by: id) else { return }
        guard let kidney = coding.first("N18") else {
            guard let stage = KidneyStage.code(coding.record) else { return }
            if let added = coding.add(stage.code, beside: index, by: id, evidence: stage.evidence) {
                coding.mentions[added].step = coding.mentions[index].step - 1
            }
            return
        }
        coding.attach(index, behind: kidney, by: id)
    }
}
