import CodeSets

/// Colonization with MRSA or MSSA is a carrier status; a person may be a carrier and infected at once.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.e.1.d.
struct DeclaredCarrier: GuidelineRule {
    static let id = "guideline.I.C.1.e.1.d"
    static let stage = GuidelineStage.addition

    private static let resistant = Phrases([
        "mrsa ~3 carrier|colonization|colonized|screen|swab", "carrier|colonized|colonization ~3 mrsa",
        "carrier ~2 methicillin resistant",
    ])
    private static let susceptible = Phrases([
        "mssa ~3 carrier|colonization|colonized", "carrier|colonized|colonization ~3 mssa",
    ])

    static func apply(to coding: inout CodingCase) {
        for (text, phrases) in [("Z22.322", resistant), ("Z22.321", susceptible)] {
            guard let place = coding.record.current(phrases) else { continue }
            let words = coding.record.words(around: place)
            for other in coding.mentions
            where ["A49.02", "B95.62", "A49.01", "B95.61", "Z22.39"].contains(other.code.text) {
                if coding.record.words(around: other.evidence) == words {
                    coding.drop(other.code, by: id, because: "Colonization is no infection (Guideline I.C.1.e.1.d).")
                }
            }
            coding.add(text, from: place, by: id)
        }
    }
}
