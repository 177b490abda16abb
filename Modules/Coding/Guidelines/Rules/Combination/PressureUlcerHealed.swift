import CodeSets

/// A pressure ulcer documented as healed is not coded; one that is healing keeps its stage.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.12.a.4 and I.C.12.a.5.
struct PressureUlcerHealed: GuidelineRule {
    static let id = "guideline.I.C.12.a.healed"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "healed ~4 ulcer|injury|sore", "ulcer|injury|sore ~6 healed|resolved", "completely|fully healed",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(words) else { return }
        for other in coding.mentions where other.code.category == "L89" {
            guard let index = coding.first(other.code.text), coding.isBeside(index, place) else { continue }
            coding.drop(other.code, by: id, because: "The ulcer has healed (Guideline I.C.12.a).")
        }
    }
}
