/// Abdominal pain, nausea, diarrhea and heartburn belong to diseases of the digestive tract and are not coded beside
/// them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct DigestiveSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.digestive"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["R10", "R14", "R19.8"], IntegralSymptoms.abdominal + ["N94"..."N94"]),
        IntegralSymptoms(["R11"], IntegralSymptoms.abdominal + ["G43"..."G43", "H81"..."H81", "O21"..."O21"]),
        IntegralSymptoms(["R19.7"], ["A00"..."A09", "K50"..."K52", "K58"..."K58"]),
        IntegralSymptoms(["R12", "R13"], ["K20"..."K22", "K29"..."K29"]),
        IntegralSymptoms(["R17"], ["K70"..."K77", "K80"..."K83", "B15"..."B19"]),
    ]
}
