import CodeSets

/// After active treatment, in the healing or recovery phase, an injury has the seventh character D.
///
/// An aftercare Z code is not used for an injury.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.a and I.C.21.c.7.
struct HealingPhase: GuidelineRule {
    static let id = "guideline.I.C.19.a.subsequent"
    static let stage = GuidelineStage.detail

    private static let healing = Phrases([
        "follow|followup up?", "recheck", "healing", "healed", "aftercare", "rehabilitation|rehab",
        "cast removal|change|check",
        "suture|staple|stitch removal", "remove ~2 suture|staple|stitch|cast", "subsequent encounter|visit",
        "physical therapy", "post op|operative|operatively", "postoperative|postop", "fracture clinic review",
    ])
    private static let initial = Phrases([
        "initial encounter|visit|evaluation", "active treatment", "emergency room|department", "follow up with|in|if",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(healing, in: .conclusion), !coding.record.says(initial) else {
            return
        }
        // What a long narrative tells of the weeks after an injury does not make the encounter a later one.
        for index in coding.injuries
        where coding.mentions[index].code.text.hasSuffix("A") && place.order < coding.mentions[index].order + 120 {
            coding.setSeventh(index, "D", by: id)
        }
    }
}
