/// A patient with an HIV-related condition has B20, now and at every later encounter; B20 leads when the encounter is
/// for that condition.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.a.2 and I.C.1.a.3.
struct HIVWithRelatedCondition: GuidelineRule {
    static let id = "guideline.I.C.1.a.2"
    static let stage = GuidelineStage.combination

    private static let related = [
        "B59", "B25", "B37", "B45", "C46", "A31", "B58", "A81.2", "B39", "C83", "A15", "A07.2", "B02", "A07.3",
    ]
    private static let words = Phrases([
        "aids", "hiv ~1 disease", "hiv related ~2 illness|condition", "symptomatic hiv",
    ])

    static func apply(to coding: inout CodingCase) {
        if let index = coding.first("Z21"), coding.has(related) || coding.record.says(words) {
            coding.replace(
                index, with: "B20", by: id, because: "An HIV-related condition is present (Guideline I.C.1.a).")
        }
        guard let index = coding.first("B20"), coding.has(related) else { return }
        coding.rank(index, SequenceRank.underlying, by: id)
    }
}
