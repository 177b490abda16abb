/// A routine gynecological examination is Z01.41, with or without abnormal findings, and holds the Pap smear of the
/// cervix.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13 and I.C.21.c.14.
struct GynecologicalExamination: StatedRule {
    static let id = "guideline.I.C.21.c.13.gynecological"
    static let entries = [
        StatedCode(
            "Z01.419",
            [
                "gynecological|gynecologic|gyn|pelvic ~1 annual|routine|examination|exam|visit",
                "well woman ~1 exam|examination|visit", "annual gyn|gynecological|gynecologic ~1 exam|examination",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool { coding.record.says(["annual|routine|well|yearly|preventive"]) }
}
