/// A routine examination of eyes or ears is Z01.0 or Z01.1.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13.
struct VisionAndHearingExamination: StatedRule {
    static let id = "guideline.I.C.21.c.13.senses"
    static let entries = [
        StatedCode(
            "Z01.00",
            [
                "routine|annual ~1 eye|vision ~1 exam|examination|check",
                "eye|vision ~1 exam|examination ~2 routine|annual",
            ]), StatedCode("Z01.10", ["routine|annual ~1 hearing|ear ~1 exam|examination|check|test"]),
    ]
}
