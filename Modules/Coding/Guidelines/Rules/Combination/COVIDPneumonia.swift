/// Pneumonia in COVID-19 is U07.1 first and J12.82 behind it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.c.
struct COVIDPneumonia: GuidelineRule {
    static let id = "guideline.I.C.1.g.1.c"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["covid", "covid 19", "sars cov 2|cov2", "coronavirus"])

    static func apply(to coding: inout CodingCase) {
        guard let pneumonia = coding.first("J12.82", "J18", "J12.9", "J12.89", "J12.8"),
            let place = coding.record.current(words, in: .conclusion)
        else { return }
        guard coding.has("J12.82") || coding.has("U07.1") || coding.isBeside(pneumonia, place) else { return }
        coding.replace(
            pneumonia, with: "J12.82", by: id, because: "COVID-19 causes the pneumonia (Guideline I.C.1.g.1.c).")
        if !coding.has("U07.1"), let added = coding.add("U07.1", beside: pneumonia, by: id, evidence: place.evidence) {
            coding.mentions[added].step = coding.mentions[pneumonia].step - 1
        }
        guard let disease = coding.first("U07.1"), let index = coding.first("J12.82") else { return }
        coding.attach(index, behind: disease, by: id)
    }
}
