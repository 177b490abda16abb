import CodeSets

/// The adverse effect of a drug that was rightly given is coded by its nature, and behind it the drug with 5.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.e.5.a.
struct AdverseEffect: GuidelineRule {
    static let id = "guideline.I.C.19.e.5.a"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        guard case .adverse(let place, let drug) = AdverseEffects.find(coding), !coding.mentions.isEmpty else { return }
        let words = coding.record.words(around: place)
        let natures = coding.mentions.indices.filter { index in
            let code = coding.mentions[index].code.text
            return coding.record.words(around: coding.mentions[index].evidence) == words && !code.hasPrefix("C")
                && !code.hasPrefix("Z")
                && !code.hasPrefix("T")
        }
        guard let nature = natures.last else { return }
        coding.add(drug + "5" + AdverseEffects.episode(coding), beside: nature, by: id, evidence: place.evidence)
        for other in coding.mentions
        where ["T88.7", "T50.90", "Z79"].contains(where: other.code.text.hasPrefix) && other.code.text != "Z79.4" {
            if other.code.text.hasPrefix("T") {
                coding.drop(other.code, by: id, because: "The drug is known (Guideline I.C.19.e.5.a).")
            }
        }
    }
}
