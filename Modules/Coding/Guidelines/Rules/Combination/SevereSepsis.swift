/// Sepsis with an acute organ dysfunction that it causes is severe sepsis: R65.20 behind the infection, then the
/// dysfunctions.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.d.1.b and I.C.1.d.3.
struct SevereSepsis: GuidelineRule {
    static let id = "guideline.I.C.1.d.1.b"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "severe sepsis", "sepsis ~3 organ dysfunction|failure", "acute organ dysfunction|failure",
        "sepsis with|causing|and ~2 acute ~3 failure|injury|encephalopathy|dysfunction",
        "acute ~4 failure|injury|dysfunction|encephalopathy ~1 due|secondary to ~1 sepsis",
        "sepsis related|associated ~2 dysfunction",
    ])
    static let dysfunctions = ["N17", "J96.0", "G93.41", "K72.0", "D65", "I50.21", "R57", "K76.2", "D69.6"]

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion), !coding.has("R65.21"),
            let sepsis = coding.first("A40", "A41", "B37.7", "O85", "T81.44")
        else { return }
        guard let index = coding.add("R65.20", beside: sepsis, by: id, evidence: place.evidence) else { return }
        coding.attach(index, behind: sepsis, by: id)
    }
}
