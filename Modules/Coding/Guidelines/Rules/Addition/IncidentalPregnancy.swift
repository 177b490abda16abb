/// A pregnancy that the provider calls incidental to the encounter is Z33.1.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.a.1 and I.C.21.c.11.
struct IncidentalPregnancy: StatedRule {
    static let id = "guideline.I.C.15.a.1.incidental"
    static let entries = [
        StatedCode(
            "Z33.1",
            [
                "pregnancy ~3 incidental", "incidental|incidentally ~3 pregnant|pregnancy",
                "pregnant state ~1 incidental",
            ])
    ]
}
