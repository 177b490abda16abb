/// Pain leads the list when the encounter is for its control; the cause follows.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.6.b.1.a and I.C.6.b.5.
struct PainControlFirst: GuidelineRule {
    static let id = "guideline.I.C.6.b.1.a"
    static let stage = GuidelineStage.sequence

    private static let management = Phrases([
        "pain management|control|clinic", "management|control|manage|treat ~4 pain", "for ~2 pain relief",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(management, in: .conclusion) else { return }
        for index in coding.indices(["G89"]) { coding.rank(index, SequenceRank.reason, by: id) }
    }
}
