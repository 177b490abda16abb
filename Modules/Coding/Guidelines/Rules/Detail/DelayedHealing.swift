/// A fracture seen later with delayed healing has the seventh character G.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.c.1.
struct DelayedHealing: GuidelineRule {
    static let id = "guideline.I.C.19.c.1.delayed"
    static let stage = GuidelineStage.detail

    private static let words = Phrases(["delayed ~1 healing|union", "slow to heal", "healing slowly|slow"])

    static func apply(to coding: inout CodingCase) {
        coding.setFracture("G", if: words, by: id)
    }
}
