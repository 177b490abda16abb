/// What the discharge record names as principal diagnosis leads the list.
///
/// Source: ICD-10-CM Official Guidelines, section II (the Uniform Hospital Discharge Data Set's definition of the
/// principal diagnosis).
struct PrincipalDiagnosis: GuidelineRule {
    static let id = "guideline.II"
    static let stage = GuidelineStage.sequence
    static let settings: Set<CareSetting> = [.inpatient]

    private static let words = Phrases([
        "principal|primary ~1 diagnosis", "reason for ~1 admission", "admitted for|with",
    ])

    static func apply(to coding: inout CodingCase) {
        if let first = coding.headed(["principal", "primary"]) {
            coding.rank(first, SequenceRank.condition - 1, by: id)
            return
        }
        guard let place = coding.record.statement(words) else { return }
        let words = coding.record.words(around: place)
        let named = coding.mentions.indices.filter {
            coding.record.words(around: coding.mentions[$0].evidence) == words
        }
        guard let first = named.min(by: { coding.mentions[$0].order < coding.mentions[$1].order }),
            coding.mentions[first].rank == SequenceRank.condition,
            coding.mentions[first].step == 0, coding.mentions[first].order > place.order
        else { return }
        coding.rank(first, SequenceRank.condition - 1, by: id)
    }
}
