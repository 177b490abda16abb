/// A genetic susceptibility without the disease is Z15.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct GeneticSusceptibility: StatedRule {
    static let id = "guideline.I.C.21.c.3.genetic"
    static let entries = [
        StatedCode(
            "Z15.01",
            ["brca|brca1|brca2 ~3 positive|mutation|carrier|variant|gene?", "genetic susceptibility ~4 breast"]),
        StatedCode("Z15.02", ["genetic susceptibility ~4 ovary|ovarian"]),
        StatedCode("Z15.09", ["lynch syndrome", "genetic susceptibility ~4 colon|malignant"]),
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("Z15") }
}
