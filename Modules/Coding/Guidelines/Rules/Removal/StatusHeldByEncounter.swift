import CodeSets

/// A status is not coded beside an encounter for the same device or opening.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3: a status code is not used with a code that includes the
/// information.
struct StatusHeldByEncounter: GuidelineRule {
    static let id = "guideline.I.C.21.c.3.held"
    static let stage = GuidelineStage.removal

    private static let held = [
        ("Z45.0", ["Z95.0", "Z95.810"]), ("Z43.3", ["Z93.3"]), ("Z43.2", ["Z93.2"]), ("Z43.1", ["Z93.1"]),
        ("Z43.0", ["Z93.0"]), ("Z30.43", ["Z97.5"]), ("Z48.24", ["Z94"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for (encounter, statuses) in held {
            guard let index = coding.first(encounter), let status = coding.first(statuses) else { continue }
            coding.drop(
                coding.mentions[status].code, beside: coding.mentions[index].code, by: id,
                because: "The encounter's code holds the status (Guideline I.C.21.c.3).")
        }
    }
}
