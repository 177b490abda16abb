/// A patient on chronic dialysis has Z99.2 beside the end-stage kidney disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (status) and the use-additional note at N18.6.
struct DialysisStatus: StatedRule {
    static let id = "guideline.I.C.14.a.1.dialysis"
    static let entries = [
        StatedCode(
            "Z99.2",
            [
                "on|chronic|maintenance|receiving ~4 hemodialysis|haemodialysis|dialysis|hd",
                "dependent|undergoing|outpatient|thrice|requires ~4 hemodialysis|haemodialysis|dialysis|hd",
                "dialysis|hemodialysis dependent|dependence|dependency|patient",
                "hemodialysis|haemodialysis|dialysis ~3 week|mwf|tts|monday|tuesday|program",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool {
        coding.has("N18", "I12", "I13", "E11.22", "E10.22", "D63.1") || !coding.has("N17")
    }
}
