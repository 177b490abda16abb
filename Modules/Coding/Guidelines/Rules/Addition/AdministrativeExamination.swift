/// An examination for school, work, sport or a licence is coded Z02.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13.
struct AdministrativeExamination: StatedRule {
    static let id = "guideline.I.C.21.c.13.administrative"
    static let entries = [
        StatedCode("Z02.5", ["sport|sports|athletic ~2 physical|examination|exam|clearance|participation"]),
        StatedCode(
            "Z02.0", ["school ~2 physical|examination|exam|entry", "examination|physical for ~2 school|camp"]),
        StatedCode(
            "Z02.1",
            [
                "pre employment|employment ~1 physical|examination|exam",
                "preemployment ~1 physical|examination|exam|screening",
            ]), StatedCode("Z02.4", ["driver|driving|dot|cdl ~2 physical|examination|exam|license|licence"]),
        StatedCode("Z02.6", ["insurance ~1 physical|examination|exam"]),
        StatedCode("Z02.71", ["disability ~2 determination|evaluation|examination"]),
    ]
}
