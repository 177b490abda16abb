/// An artificial opening that needs no attention at the encounter is a status of Z93.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct ArtificialOpeningStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.openings"
    static let entries = [
        StatedCode("Z93.3", ["colostomy"]), StatedCode("Z93.2", ["ileostomy"]),
        StatedCode("Z93.1", ["gastrostomy", "peg tube"]),
        StatedCode("Z93.0", ["tracheostomy"]), StatedCode("Z93.59", ["suprapubic catheter", "cystostomy"]),
        StatedCode("Z93.6", ["nephrostomy|urostomy"]),
    ]

    private static let attention = Phrases([
        "attention ~3 colostomy|ileostomy|gastrostomy|tracheostomy",
        "colostomy|ileostomy|gastrostomy|tracheostomy ~3 closure|reversal|takedown|care",
        "colostomy|ileostomy|gastrostomy|tracheostomy ~3 malfunction|infection|complication|change",
        "closure|reversal|takedown ~3 colostomy|ileostomy",
    ])

    /// Words by which the opening is made, not had.
    private static let making: Set<String> = [
        "performed", "placed", "placement", "planning", "planned", "underwent", "made", "leaving", "left", "technique",
        "surgery", "intervention", "surgical", "urgently",
    ]

    static func holds(_ statement: CaseRecord.Statement, _ coding: CodingCase) -> Bool {
        !coding.record.isStory || !coding.record.words(around: statement).contains(where: making.contains)
    }

    static func applies(_ coding: CodingCase) -> Bool {
        !coding.record.says(attention) && !coding.has("K94", "J95.0", "Z43")
    }
}
