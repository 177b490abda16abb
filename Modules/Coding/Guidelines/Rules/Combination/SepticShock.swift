import CodeSets

/// Septic shock is R65.21 behind the code of the systemic infection, followed by the organ failures.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.d.2.
struct SepticShock: GuidelineRule {
    static let id = "guideline.I.C.1.d.2"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["septic shock", "sepsis ~3 shock"])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion),
            let sepsis = coding.first("A40", "A41", "B37.7", "O85", "T81.44", "A02.1")
        else { return }
        for other in coding.mentions where ["R57.9", "R57.8", "R65.20"].contains(other.code.text) {
            coding.drop(other.code, by: id, because: "R65.21 holds the shock (Guideline I.C.1.d.2).")
        }
        guard let base = coding.first("A40", "A41", "B37.7", "O85", "T81.44", "A02.1") ?? Optional(sepsis) else {
            return
        }
        guard let index = coding.add("R65.21", beside: base, by: id, evidence: place.evidence) else { return }
        coding.attach(index, behind: base, by: id)
    }
}
