/// A stroke or transient attack of the past that left no deficit is personal history.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.d.3.
struct StrokeWithoutDeficit: GuidelineRule {
    static let id = "guideline.I.C.9.d.3"
    static let stage = GuidelineStage.selection

    private static let past = Phrases([
        "no|without ~4 deficit|sequela|sequelae|residual|residua", "fully|completely recovered",
    ])

    static func apply(to coding: inout CodingCase) {
        let isWhole = !coding.record.statements(past).isEmpty
        for index in coding.indices(["I60", "I61", "I62", "I63", "I64", "G45", "I69.30", "I69.9"]) {
            let mention = coding.mentions[index]
            guard mention.assertion.experiencer == .patient, mention.assertion.polarity == .present else { continue }
            let elapsed = Elapsed(coding.record.words(around: mention.evidence), on: coding.search.date)
            let isLeft = coding.has("G81", "G83", "R47", "R29.810", "R13")
            guard mention.assertion.time == .historical || elapsed.isPast || isWhole, isWhole || !isLeft else {
                continue
            }
            coding.turnIntoHistory(index, "Z86.73", by: id)
        }
    }
}
