/// Not following a diet or a treatment, other than taking less of a drug, is coded Z91.1.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.14 and I.C.19.e.5.c.
struct Noncompliance: StatedRule {
    static let id = "guideline.I.C.21.c.14.noncompliance"
    static let entries = [
        StatedCode(
            "Z91.119",
            [
                "noncompliant|noncompliance|nonadherent|nonadherence ~3 diet|dietary",
                "not ~2 following|follow|adherent ~3 diet", "dietary noncompliance|nonadherence",
            ]),
        StatedCode(
            "Z91.158",
            [
                "noncompliant|noncompliance|misses|missed|skipped|skips ~3 dialysis|hemodialysis",
                "dialysis noncompliance",
            ]),
    ]
}
