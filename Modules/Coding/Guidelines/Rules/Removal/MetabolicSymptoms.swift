/// Thirst, polyuria and a raised glucose belong to diabetes, tiredness and weight change to thyroid disease, and are
/// not coded beside them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct MetabolicSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.metabolic"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["R35", "R63.1", "R73", "R63.2", "R81"], ["E08"..."E13", "O24"..."O24"]),
        IntegralSymptoms(["R53", "R63"], ["E03"..."E03", "E05"..."E05"]), IntegralSymptoms(["R80"], ["E08"..."E13"]),
    ]
}
