import CodeSets

/// Taking less of a drug than prescribed is coded behind the condition: the drug with 6, then the reason.
///
/// Underdosing never leads the list.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.e.5.c.
struct Underdosing: GuidelineRule {
    static let id = "guideline.I.C.19.e.5.c"
    static let stage = GuidelineStage.addition

    private static let reasons: [(String, Phrases)] = [
        ("Z91.120", ["afford|cost|financial|money|expensive|price|insurance"]),
        (
            "Z91.130",
            ["forget|forgot|forgetting ~8 age|elderly|dementia|memory", "age|elderly|memory ~8 forget|forgot"]
        ),
        (
            "Z91.138",
            ["forget|forgot|forgetful|forgotten|forgetting|unintentional|unintentionally|misunderstood|accidentally"]
        ),
        (
            "Z91.128",
            [
                "intentional|intentionally|deliberate|deliberately|choose|chose|prefer|does not like|want",
                "because ~4 side effect", "felt|feel|feeling better|well|fine",
            ]
        ),
    ]

    static func apply(to coding: inout CodingCase) {
        guard case .underdosing(let place, let drug) = AdverseEffects.find(coding),
            let condition = coding.nearest(
                to: place, among: coding.mentions.indices.filter { coding.mentions[$0].code.category < "T" })
        else { return }
        guard
            let added = coding.add(
                drug + "6" + AdverseEffects.episode(coding), beside: condition, by: id, evidence: place.evidence)
        else { return }
        let reason = reasons.first { coding.record.says($0.1) }?.0 ?? "Z91.148"
        coding.add(reason, beside: added, by: id, evidence: place.evidence)
    }
}
