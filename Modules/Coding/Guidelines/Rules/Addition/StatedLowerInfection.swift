/// An acute bronchitis or a pneumonia that stands beside an exacerbated COPD is coded, though one phrase names both.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a and the code-also note at J44.0.
struct StatedLowerInfection: GuidelineRule {
    static let id = "guideline.I.C.10.a.both"
    static let stage = GuidelineStage.addition

    private static let infections: [(String, Phrases)] = [
        ("J18.9", ["pneumonia"]), ("J20.9", ["acute bronchitis", "bronchitis ~1 acute"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("J44.0", "J44.1", "J44.9"),
            !coding.has(LowerRespiratoryInfectionInCOPD.infections)
        else { return }
        for (text, phrases) in infections {
            guard let place = coding.record.current(phrases, in: .conclusion) else { continue }
            coding.add(text, beside: index, by: id, evidence: place.evidence)
            LowerRespiratoryInfectionInCOPD.apply(to: &coding)
            return
        }
    }
}
