/// What an earlier operation left is a status of Z98.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct PostproceduralStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.procedures"
    static let entries = [
        StatedCode(
            "Z98.84",
            [
                "status|sp|post|history|prior|previous ~4 bariatric|bypass|sleeve ~2 surgery|gastrectomy?",
                "gastric bypass ~3 status|ago|history",
            ]),
        StatedCode("Z98.51", ["tubal ligation"]),
        StatedCode("Z98.52", ["vasectomy ~2 status|ago", "status|post|history ~3 vasectomy"]),
        StatedCode("Z98.61", ["status|post|history ~3 angioplasty|ptca"]),
        StatedCode("Z98.1", ["status|post|history ~4 fusion|arthrodesis"]),
        StatedCode("Z98.891", ["history ~3 uterine scar|surgery", "history|previous|prior ~2 cesarean|caesarean"]),
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("O34", "Z95.5", "Z30.2") }
}
