/// Dysuria, frequency, urgency and hematuria belong to diseases of the urinary tract and are not coded beside them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct UrinarySymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.urinary"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(
            ["R30", "R39", "N39.4", "R35"],
            ["N10"..."N12", "N30"..."N30", "N39"..."N39", "N41"..."N41", "A56"..."A56"]),
        IntegralSymptoms(["R31"], ["N10"..."N10", "N20"..."N23", "N30"..."N30", "C64"..."C68"]),
        IntegralSymptoms(["R80"], ["N00"..."N08", "I12"..."I13"]),
        IntegralSymptoms(["R10.3", "R10.9", "R10.2"], ["N10"..."N12", "N20"..."N23", "N30"..."N30", "N39"..."N39"]),
    ]
}
