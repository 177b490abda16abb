import CodeSets

/// A drug's name alone is not its long-term use: the note must say so, or the drug must treat a long-lasting disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct DrugIsNotLongTermUse: GuidelineRule {
    static let id = "guideline.I.C.21.c.3.drugs"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        let record = coding.record
        coding.leaveOut { mention in
            guard mention.code.category == "Z79", !mention.isCoded else { return nil }
            let words = record.words(around: mention.evidence)
            return LongTermDrugs.isLongTerm(words) && !LongTermDrugs.isTemporary(words)
                ? nil : "Its long-term use is not stated (Guideline I.C.21.c.3)."
        }
    }
}
