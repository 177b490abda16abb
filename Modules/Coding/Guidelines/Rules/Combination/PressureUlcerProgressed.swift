import CodeSets

/// A pressure ulcer that progresses during a stay is coded with the stage at admission and the highest stage reached.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.12.a.6.
struct PressureUlcerProgressed: GuidelineRule {
    static let id = "guideline.I.C.12.a.progressed"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "stage # ~3 admission ~8 stage #", "stage # ~8 progressed|advanced|evolved|worsened ~4 stage #",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("L89"), let place = coding.record.statement(words), place.numbers.count >= 2
        else { return }
        let base = String(coding.mentions[index].code.text.dropLast())
        coding.replace(
            index, with: base + place.numbers[0], by: id, because: "The stage at admission (Guideline I.C.12.a.6).")
        coding.add(base + place.numbers[1], beside: index, by: id, evidence: place.evidence)
    }
}
