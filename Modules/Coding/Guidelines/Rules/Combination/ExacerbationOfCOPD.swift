import CodeSets

/// An acute exacerbation of COPD is coded J44.1, also beside an infection that triggered it.
///
/// An exacerbation is not the same as an infection superimposed on it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a.
struct ExacerbationOfCOPD: GuidelineRule {
    static let id = "guideline.I.C.10.a.exacerbation"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "exacerbation ~3 copd|pulmonary|lung", "copd|pulmonary|lung ~4 exacerbation|decompensated|exacerbated|flare",
        "decompensated|exacerbated ~2 copd",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("J44.0", "J44.9"), !coding.has("J44.1"),
            let place = coding.record.current(words, in: .conclusion)
        else { return }
        if coding.mentions[index].code.text == "J44.9" {
            coding.replace(
                index, with: "J44.1", by: id, because: "An acute exacerbation is stated (Guideline I.C.10.a).")
        } else if let added = coding.add("J44.1", beside: index, by: id, evidence: place.evidence) {
            coding.mentions[added].step = coding.mentions[index].step + 2
        }
    }
}
