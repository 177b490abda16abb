/// The drug of an adverse effect stands behind the nature of the effect, also when that is a symptom.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.e.5.a.
struct AdverseEffectBehindNature: GuidelineRule {
    static let id = "guideline.I.C.19.e.5.a.order"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices where coding.mentions[index].rules.contains(AdverseEffect.id) {
            let drug = coding.mentions[index]
            let natures = coding.mentions.filter { $0.order == drug.order && $0.step < drug.step }
            guard let nature = natures.max(by: { $0.step < $1.step }) else { continue }
            coding.mentions[index].rank = nature.rank
        }
    }
}
