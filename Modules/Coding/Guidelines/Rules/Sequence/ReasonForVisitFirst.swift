/// The diagnosis that the record gives as chiefly responsible for the visit leads the list.
///
/// Source: ICD-10-CM Official Guidelines, section IV.G.
struct ReasonForVisitFirst: GuidelineRule {
    static let id = "guideline.IV.G"
    static let stage = GuidelineStage.sequence
    static let settings: Set<CareSetting> = [.outpatient]

    private static let words = Phrases([
        "chief|chiefly|primary|main|principal ~1 diagnosis|reason|problem", "main reason ~3 visit",
        "seen|visit|here today? primarily|mainly for",
    ])

    static func apply(to coding: inout CodingCase) {
        if let first = coding.headed(["principal", "primary", "chief", "main"]) {
            coding.rank(first, SequenceRank.condition - 1, by: id)
            return
        }
        guard let place = coding.record.current(words, in: .conclusion) else { return }
        let words = coding.record.words(around: place)
        let named = coding.mentions.indices.filter {
            coding.record.words(around: coding.mentions[$0].evidence) == words
                && coding.mentions[$0].rank == SequenceRank.condition
        }
        guard let first = named.first(where: { coding.mentions[$0].order > place.order }) else { return }
        coding.rank(first, SequenceRank.condition - 1, by: id)
    }
}
