/// A fracture seen later that has united badly has the seventh character P.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.c.1.
struct FractureMalunion: GuidelineRule {
    static let id = "guideline.I.C.19.c.1.malunion"
    static let stage = GuidelineStage.detail

    private static let words = Phrases(["malunion", "mal union", "malunited", "healed in ~2 malposition|malalignment"])

    static func apply(to coding: inout CodingCase) {
        coding.setFracture("P", if: words, by: id)
    }
}
