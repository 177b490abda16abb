/// An organ that was removed is an acquired absence of Z90.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct OrganAbsence: StatedRule {
    static let id = "guideline.I.C.21.c.3.absence"
    static let entries = [
        StatedCode("Z90.1", ["status|sp|post|history|prior|previous ~3 mastectomy", "absence ~3 breast"]),
        StatedCode(
            "Z90.5",
            [
                "status|sp|post|history|prior|previous ~3 nephrectomy", "absence ~3 kidney",
                "solitary kidney ~3 nephrectomy",
            ]),
        StatedCode(
            "Z90.81",
            ["status|sp|post|history|prior|previous ~3 splenectomy", "absence ~3 spleen", "asplenia ~2 surgical"]),
        StatedCode("Z90.710", ["status|sp|post|history|prior|previous ~3 hysterectomy"]),
        StatedCode("Z90.49", ["status|sp|post|history|prior|previous ~3 cholecystectomy|appendectomy|colectomy"]),
        StatedCode("Z90.2", ["status|sp|post|history|prior|previous ~3 lobectomy|pneumonectomy"]),
        StatedCode("Z90.3", ["status|sp|post|history|prior|previous ~3 gastrectomy"]),
        StatedCode("Z90.89", ["status|sp|post|history|prior|previous ~3 tonsillectomy"]),
    ]

    private static let fresh = Phrases([
        "for|scheduled|planned|underwent|aftercare ~3 mastectomy|nephrectomy|splenectomy|hysterectomy|cholecystectomy"
    ])

    static func applies(_ coding: CodingCase) -> Bool { !coding.record.says(fresh) }
}
