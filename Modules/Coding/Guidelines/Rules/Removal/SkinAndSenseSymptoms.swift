/// Rash, itching, ear pain and eye pain belong to diseases of the skin, ear and eye and are not coded beside them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct SkinAndSenseSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.skin"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["R21", "R23", "L29"], ["L00"..."L50", "B00"..."B09", "B35"..."B37", "T78"..."T78"]),
        IntegralSymptoms(["H92.0"], ["H60"..."H67"]),
        IntegralSymptoms(["H57.1"], ["H10"..."H11", "H16"..."H16", "H20"..."H20", "S05"..."S05", "T15"..."T15"]),
    ]
}
