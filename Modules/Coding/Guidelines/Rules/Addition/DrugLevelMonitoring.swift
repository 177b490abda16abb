/// An encounter to measure a drug's level is Z51.81, with the long-term use of the drug.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7 and the code-also note at Z51.81.
struct DrugLevelMonitoring: StatedRule {
    static let id = "guideline.I.C.21.c.7.monitoring"
    static let entries = [
        StatedCode(
            "Z51.81",
            [
                "drug level|levels ~1 monitoring|check", "therapeutic drug ~1 monitoring|level",
                "inr ~1 check|monitoring", "monitoring ~4 warfarin|lithium|digoxin|phenytoin|coumadin",
                "digoxin|lithium|phenytoin|warfarin ~2 level|monitoring",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("T4", "T5", "R79.1") }
}
