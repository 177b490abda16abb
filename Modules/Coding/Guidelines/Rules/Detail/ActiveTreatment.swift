import CodeSets

/// While an injury is actively treated its seventh character is that of the initial encounter, whoever gives the
/// treatment.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.a.
struct ActiveTreatment: GuidelineRule {
    static let id = "guideline.I.C.19.a.initial"
    static let stage = GuidelineStage.detail

    private static let active = Phrases([
        "active treatment", "initial encounter|visit|evaluation|treatment|presentation",
        "surgical treatment|repair today",
        "emergency room|department|dept", "taken to ~3 operating room|surgery",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(active) else { return }
        for index in coding.injuries where coding.mentions[index].code.text.hasSuffix("D") {
            if !coding.setSeventh(index, "A", by: id) { coding.setSeventh(index, "B", by: id) }
        }
    }
}
