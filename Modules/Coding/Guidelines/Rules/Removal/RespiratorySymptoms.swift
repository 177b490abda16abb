/// Cough, breathlessness, wheeze, nasal and throat symptoms belong to respiratory diseases and are not coded beside
/// them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct RespiratorySymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.respiratory"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(
            ["R05", "R06.2", "R09.3"], IntegralSymptoms.respiratory + ["K21"..."K21", "I50"..."I50", "A37"..."A37"]),
        IntegralSymptoms(
            ["R06.0", "R06.1", "R06.8", "R09.0"],
            IntegralSymptoms.respiratory + IntegralSymptoms.cardiac + ["D50"..."D64", "J80"..."J96", "I26"..."I27"]),
        IntegralSymptoms(
            ["R07.0", "R49", "R09.82"], ["J00"..."J06", "J30"..."J39", "B27"..."B27", "K20"..."K22", "U07"..."U07"]),
        IntegralSymptoms(
            ["R09.81", "R09.8", "R06.7", "J34.8"], ["J00"..."J06", "J09"..."J11", "J30"..."J32", "U07"..."U07"]),
    ]
}
