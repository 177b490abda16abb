import CodeSets

/// Contact with a disease is not coded beside the confirmed disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.1 and I.C.1.g.1.
struct ExposureBesideDisease: GuidelineRule {
    static let id = "guideline.I.C.21.c.1.confirmed"
    static let stage = GuidelineStage.removal

    private static let diseases = [
        ("Z20.822", "U07.1"), ("Z20.6", "B20"), ("Z20.1", "A15"), ("Z20.828", "J1"), ("Z11.52", "U07.1"),
        ("Z20.818", "J02.0"),
    ]

    static func apply(to coding: inout CodingCase) {
        for (exposure, disease) in diseases {
            guard let index = coding.first(disease), let contact = coding.first(exposure) else { continue }
            coding.drop(
                coding.mentions[contact].code, beside: coding.mentions[index].code, by: id,
                because: "The disease is confirmed (Guideline I.C.21.c.1).")
        }
    }
}
