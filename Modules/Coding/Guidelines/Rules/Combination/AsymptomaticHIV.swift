/// A patient who is HIV positive without symptoms or an HIV-related illness, now or before, has Z21.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.a.2.d.
struct AsymptomaticHIV: GuidelineRule {
    static let id = "guideline.I.C.1.a.2.d"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "asymptomatic ~3 hiv", "hiv ~3 asymptomatic", "hiv ~4 no|without ~2 symptom|illness|complication",
    ])
    private static let positive = Phrases([
        "hiv positive|infection|infected|seropositive", "known hiv", "positive ~2 hiv",
    ])

    static func apply(to coding: inout CodingCase) {
        let isAsymptomatic = !coding.record.statements(words).isEmpty
        if isAsymptomatic, let index = coding.first("B20") {
            coding.replace(
                index, with: "Z21", by: id, because: "No HIV-related illness is stated (Guideline I.C.1.a.2.d).")
        } else if !coding.has("B20", "Z21", "O98.7", "R75"), isAsymptomatic,
            let place = coding.record.current(positive)
        {
            coding.add("Z21", from: place, by: id)
        }
    }
}
