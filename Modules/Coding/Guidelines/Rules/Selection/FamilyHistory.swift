import CodeSets

/// A relative's disease that the note gives as family history has a family history code.
///
/// It is reported where the note says family history in so many words, or where nothing else explains the encounter;
/// a relative's illness told in passing is not.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.4.
struct FamilyHistory: GuidelineRule {
    static let id = "guideline.I.C.21.c.4.family"
    static let stage = GuidelineStage.selection

    private static let said = Phrases([
        "family|strong ~1 history|hx", "fh|fhx|famhx", "runs in the family", "hereditary",
    ])

    static func apply(to coding: inout CodingCase) {
        let isAlone = !coding.mentions.contains { $0.assertion.isCodable && $0.code.category < "Z14" }
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            guard mention.assertion.experiencer == .other, mention.assertion.polarity != .negated,
                mention.assertion.time != .hypothetical, let history = HistoryCodes.family(mention.code)
            else { continue }
            let said = coding.record.statements(said, in: .family) + coding.record.statements(said)
            let words = coding.record.words(around: mention.evidence)
            let isSaid = said.contains { coding.record.words(around: $0) == words }
            if isSaid || isAlone { coding.turnIntoHistory(index, history, by: id) }
        }
    }
}
