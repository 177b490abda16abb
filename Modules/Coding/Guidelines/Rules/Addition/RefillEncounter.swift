import CodeSets

/// An encounter only for a repeat prescription is Z76.0.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.14.
struct RefillEncounter: StatedRule {
    static let id = "guideline.I.C.21.c.14.refill"
    static let entries = [
        StatedCode(
            "Z76.0",
            [
                "encounter|here|visit|presents|only ~3 for ~3 refill|prescription",
                "medication refill ~1 only|encounter|visit", "repeat prescription",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.mentions.contains { $0.code.category < "Z00" } }
}
