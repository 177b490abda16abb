/// Osteoporosis without a current fracture is M81, and a healed osteoporotic fracture is its history.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.13.d.1.
struct HistoryOfOsteoporoticFracture: StatedRule {
    static let id = "guideline.I.C.13.d.1"
    static let entries = [
        StatedCode(
            "Z87.310",
            [
                "history ~3 osteoporotic|osteoporosis|fragility ~1 fracture",
                "healed|previous|prior|old ~1 osteoporotic|osteoporosis|fragility fracture",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool { coding.has("M81") }
}
