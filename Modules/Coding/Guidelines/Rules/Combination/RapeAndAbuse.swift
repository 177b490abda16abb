import CodeSets

/// Abuse is T74 when confirmed and T76 when suspected, whatever the setting.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.f.
struct RapeAndAbuse: GuidelineRule {
    static let id = "guideline.I.C.19.f"
    static let stage = GuidelineStage.combination

    private static let kinds: [(String, Phrases)] = [
        ("1", ["physical ~1 abuse", "battered", "physically abused"]),
        ("2", ["sexual ~1 abuse|assault", "rape|raped"]),
        ("3", ["emotional|psychological ~1 abuse"]), ("0", ["neglect|neglected|abandonment"]),
    ]

    static func apply(to coding: inout CodingCase) {
        let isChild =
            (coding.age ?? 40) < 18
            || coding.record.says([
                "child|infant|toddler|year|month old ~3 boy|girl|child", "child ~3 abuse", "pediatric",
                "abuse|neglect ~2 child|infant",
            ])
        for (kind, phrases) in kinds {
            let places = coding.record.statements(phrases, in: .conclusion)
            guard
                let place = places.first(where: { $0.assertion.polarity != .negated && $0.assertion.time == .current })
            else { continue }
            let words = coding.record.words(around: place)
            // In a story much is neglected that is no person.
            if coding.record.isStory, kind == "0", !words.contains("abuse") { continue }
            let isSuspected =
                place.assertion.polarity == .uncertain || words.contains("suspected") || words.contains("alleged")
            for other in coding.mentions where ["T74", "T76"].contains(other.code.category) {
                coding.drop(other.code, by: id, because: "Confirmed or suspected decides (Guideline I.C.19.f).")
            }
            coding.add((isSuspected ? "T76." : "T74.") + kind + (isChild ? "2" : "1") + "XA", from: place, by: id)
        }
    }
}
