import CodeSets

/// A past condition that no longer exists but may come back or needs watching has a personal history code.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.4.
struct PersonalHistory: GuidelineRule {
    static let id = "guideline.I.C.21.c.4.personal"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            guard mention.assertion.time == .historical, mention.assertion.polarity == .present,
                mention.assertion.experiencer == .patient, let history = HistoryCodes.condition(mention.code),
                !coding.record.words(around: mention.evidence).contains("resolved")
            else { continue }
            coding.turnIntoHistory(index, history, by: id)
        }
    }
}
