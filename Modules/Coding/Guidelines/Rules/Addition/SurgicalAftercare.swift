/// Aftercare is coded when the first treatment of a disease is done and care goes on for healing; an injury's
/// aftercare is the injury with D.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7.
struct SurgicalAftercare: StatedRule {
    static let id = "guideline.I.C.21.c.7"
    static let entries = [
        StatedCode("Z48.02", ["suture|staple|stitch removal", "removal ~2 suture|staple|stitch"]),
        StatedCode("Z48.01", ["surgical dressing change|removal", "change ~2 surgical dressing"]),
        StatedCode("Z48.00", ["dressing change|removal", "change ~2 dressing"]),
        StatedCode("Z48.812", ["aftercare ~6 bypass|cabg|valve|cardiac|vascular"]),
        StatedCode("Z48.815", ["aftercare ~6 cholecystectomy|appendectomy|colectomy|hernia|bowel|digestive"]),
        StatedCode("Z48.3", ["aftercare ~6 neoplasm|tumor|cancer"]),
        StatedCode("Z48.810", ["aftercare ~6 cataract|eye"]),
        StatedCode("Z48.816", ["aftercare ~6 genitourinary|prostate|bladder|hysterectomy"]),
        StatedCode("Z47.2", ["removal ~4 internal fixation|hardware|plate|screws|pin|rod", "hardware removal"]),
        StatedCode("Z47.81", ["aftercare ~4 amputation"]),
    ]

    static func applies(_ coding: CodingCase) -> Bool { coding.injuries.isEmpty }
}
