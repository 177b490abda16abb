/// Acute respiratory failure leads the list when it is what occasioned the admission; otherwise it follows.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.b.
struct RespiratoryFailureFirst: GuidelineRule {
    static let id = "guideline.I.C.10.b"
    static let stage = GuidelineStage.sequence

    private static let reason = Phrases([
        "admitted|admission|presents|presented|brought ~5 respiratory failure",
        "respiratory failure ~4 admission|admitted|due|secondary",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(reason), !coding.has("O", "A41", "T3", "T4", "T5", "B20") else { return }
        for index in coding.indices(["J96.0", "J96.2"]) { coding.rank(index, SequenceRank.underlying, by: id) }
    }
}
