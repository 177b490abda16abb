/// A fracture seen later that has not united has the seventh character K.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.c.1.
struct FractureNonunion: GuidelineRule {
    static let id = "guideline.I.C.19.c.1.nonunion"
    static let stage = GuidelineStage.detail

    private static let words = Phrases(["nonunion", "non union", "ununited", "failed|failure to unite", "not united"])

    static func apply(to coding: inout CodingCase) {
        coding.setFracture("K", if: words, by: id)
    }
}
