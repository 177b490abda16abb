/// Fever, chills, malaise and sweating belong to infections and are not coded beside them.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.5 and I.B.4.
struct InfectionSymptoms: IntegralSymptomRule {
    static let id = "guideline.I.B.5.infection"
    static let table: [IntegralSymptoms] = [
        IntegralSymptoms(["R50", "R68.83", "R68.12", "R61", "R68.89"], IntegralSymptoms.infection),
        IntegralSymptoms(["R53", "R63.0"], ["J09"..."J11", "B27"..."B27", "U07"..."U07", "A40"..."A41"]),
        IntegralSymptoms(
            ["R51", "M79.1"], ["J09"..."J11", "U07"..."U07", "J00"..."J01", "J32"..."J32", "G00"..."G03"]),
        IntegralSymptoms(["R59"], ["J02"..."J03", "B27"..."B27"]),
    ]
}
