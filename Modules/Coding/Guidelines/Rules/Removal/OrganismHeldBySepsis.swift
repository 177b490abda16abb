import CodeSets

/// An organism is not coded when another code of the list already names it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.b.
struct OrganismHeldBySepsis: GuidelineRule {
    static let id = "guideline.I.C.1.b"
    static let stage = GuidelineStage.removal

    private static let named = [
        ("B96.20", "A41.51"), ("B95.62", "A41.02"), ("B95.61", "A41.01"), ("B96.5", "A41.52"), ("B96.1", "A41.59"),
        ("B95.62", "J15.212"), ("B95.5", "A40"), ("B95.2", "A41.81"),
    ]

    static func apply(to coding: inout CodingCase) {
        for (organism, infection) in named {
            guard let index = coding.first(organism), let holder = coding.first(infection) else { continue }
            coding.drop(
                coding.mentions[index].code, beside: coding.mentions[holder].code, by: id,
                because: "That code names the organism (Guideline I.C.1.b).")
        }
    }
}
