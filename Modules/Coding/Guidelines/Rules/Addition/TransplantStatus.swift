/// A transplanted organ that has no complication is a status of Z94.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3, I.C.14.a.2 and I.C.19.g.3.a.
struct TransplantStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.transplant"
    static let entries = [
        StatedCode(
            "Z94.0",
            [
                "kidney|renal transplant|transplantation|graft|allograft ~2 status|recipient|patient?",
                "status|sp|post|history ~3 kidney|renal transplant", "kidney|renal transplant",
            ]),
        StatedCode("Z94.4", ["liver|hepatic transplant|transplantation"]),
        StatedCode("Z94.1", ["heart|cardiac transplant|transplantation"]),
        StatedCode("Z94.2", ["lung transplant|transplantation"]),
        StatedCode("Z94.84", ["stem cell transplant|transplantation"]),
        StatedCode("Z94.81", ["bone marrow transplant|transplantation"]),
        StatedCode("Z94.7", ["corneal transplant|transplantation"]),
    ]

    private static let complications = Phrases([
        "transplant ~2 rejection|failure|infection|complication", "rejection|failure ~3 transplant|graft|allograft",
        "awaiting|candidate|list ~4 transplant", "transplant ~2 list|candidate|evaluation",
        "donor",
    ])

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("T86") && !coding.record.says(complications) }
}
