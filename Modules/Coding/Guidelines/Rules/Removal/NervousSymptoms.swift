/// Headache, dizziness, confusion and numbness belong to diseases of the brain and nerves and are not coded beside
/// them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct NervousSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.nervous"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["R51"], ["G43"..."G44", "I16"..."I16", "G00"..."G03", "S06"..."S06"]),
        IntegralSymptoms(["R42", "R26"], ["H81"..."H82", "I95"..."I95", "G45"..."G46"]),
        IntegralSymptoms(["R41", "R45"], ["F20"..."F48", "G30"..."G31", "F01"..."F05", "F90"..."F90"]),
        IntegralSymptoms(["R20"], ["G50"..."G63", "M50"..."M51", "M54"..."M54"]),
        IntegralSymptoms(["R56"], ["G40"..."G40"]),
        IntegralSymptoms(["R53", "R63", "G47.0"], ["F32"..."F33"]),
    ]
}
