import CodeSets

/// Social determinants of health are coded Z55 to Z65 when documented; others than the provider may document them.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.17 and I.B.14.
struct SocialCircumstances: StatedRule {
    static let id = "guideline.I.C.21.c.17"
    static let entries = [
        StatedCode(
            "Z59.02",
            [
                "homeless ~4 street|car|unsheltered|encampment", "unsheltered homeless|homelessness",
                "living ~2 street|car|tent",
            ]), StatedCode("Z59.01", ["homeless ~4 shelter", "sheltered homelessness", "living ~3 shelter"]),
        StatedCode("Z59.00", ["homeless|homelessness"]), StatedCode("Z59.41", ["food insecurity|insecure"]),
        StatedCode("Z59.48", ["lack of ~1 food"]),
        StatedCode("Z59.82", ["transportation insecurity|insecure|barrier", "lacks|lack|no ~2 transportation"]),
        StatedCode("Z59.6", ["low income"]), StatedCode("Z59.86", ["financial insecurity"]),
        StatedCode(
            "Z59.811",
            ["housing instability ~4 risk", "eviction ~2 notice", "facing eviction", "imminent ~2 homelessness"]),
        StatedCode("Z56.0", ["unemployed|unemployment"]),
        StatedCode("Z60.2", ["lives alone|problems living alone"]),
        StatedCode("Z63.5", ["divorce|separation ~3 stress|family|problem|disruption"]),
        StatedCode("Z55.0", ["illiterate|illiteracy", "low literacy"]),
        StatedCode("Z65.1", ["imprisoned|incarcerated|incarceration"]), StatedCode("Z62.21", ["foster care|child"]),
        StatedCode("Z63.4", ["bereavement", "death ~2 spouse|husband|wife"]),
        StatedCode("Z63.6", ["caregiver ~2 stress|burden", "dependent relative ~2 care"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            guard
                let place = coding.record.current(entry.phrases, in: entry.parts)
                    ?? coding.record.statement(entry.phrases, in: .record),
                !(entry.code == "Z59.00" && coding.has("Z59.0")),
                !(entry.code == "Z59.41" && coding.has("Z59.41"))
            else { continue }
            guard let index = coding.add(entry.code, from: place, by: id) else { continue }
            coding.mentions[index].question = "Did the clinician document that this circumstance bears on today's care?"
        }
    }
}
