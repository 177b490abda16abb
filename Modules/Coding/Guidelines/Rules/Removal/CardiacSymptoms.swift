/// Chest pain, palpitations, edema and syncope belong to heart diseases and are not coded beside them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct CardiacSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.cardiac"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(
            ["R07"], ["I20"..."I26", "I30"..."I31", "J12"..."J18", "M94"..."M94", "R09"..."R09", "K21"..."K21"]),
        IntegralSymptoms(
            ["R60"],
            ["I50"..."I50", "N00"..."N08", "N17"..."N19", "K70"..."K76", "I80"..."I89", "I13"..."I13", "I11"..."I11"]),
        IntegralSymptoms(["R00", "R55"], ["I44"..."I49", "I95"..."I95", "E05"..."E05"]),
        IntegralSymptoms(["R03.0"], ["I10"..."I16", "O10"..."O16"]),
        IntegralSymptoms(["R53"], ["I50"..."I50", "D50"..."D64", "G47"..."G47"]),
    ]
}
