/// An allergy to a drug or food that does not act at the encounter is a status of Z88 or Z91.0.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct AllergyStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.allergy"
    static let entries = [
        StatedCode(
            "Z88.0", ["penicillin|amoxicillin ~1 allergy|allergic", "allergy|allergic to ~1 penicillin|amoxicillin"]),
        StatedCode("Z88.2", ["sulfa|sulfonamide ~1 allergy|allergic", "allergy|allergic to ~1 sulfa|sulfonamide"]),
        StatedCode(
            "Z88.5",
            [
                "opioid|codeine|morphine|narcotic ~1 allergy|allergic",
                "allergy|allergic to ~1 codeine|morphine|opioid|narcotic",
            ]),
        StatedCode(
            "Z88.6", ["aspirin|nsaid|ibuprofen ~1 allergy|allergic", "allergy|allergic to ~1 aspirin|nsaid|ibuprofen"]),
        StatedCode(
            "Z88.1",
            [
                "cephalosporin|vancomycin|erythromycin ~1 allergy",
                "allergy|allergic to ~1 cephalosporin|vancomycin|erythromycin",
            ]), StatedCode("Z91.010", ["peanut ~1 allergy|allergic", "allergy|allergic to ~1 peanut"]),
        StatedCode(
            "Z91.013", ["seafood|shellfish|fish ~1 allergy|allergic", "allergy|allergic to ~1 seafood|shellfish|fish"]),
        StatedCode("Z91.040", ["latex ~1 allergy|allergic", "allergy|allergic to ~1 latex"]),
        StatedCode("Z91.012", ["egg ~1 allergy", "allergy|allergic to ~1 egg"]),
        StatedCode("Z91.011", ["milk ~1 allergy", "allergy|allergic to ~1 milk"]),
    ]

    private static let acute = Phrases(["allergic reaction", "anaphylaxis|anaphylactic|hives|urticaria"])

    static func applies(_ coding: CodingCase) -> Bool {
        !coding.has("T78", "T88", "L50", "T36") && !coding.record.says(acute)
    }
}
