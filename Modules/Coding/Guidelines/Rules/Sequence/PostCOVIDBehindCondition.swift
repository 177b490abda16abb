/// The code for the condition after COVID-19 stands behind the condition itself.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.m.
struct PostCOVIDBehindCondition: GuidelineRule {
    static let id = "guideline.I.C.1.g.1.m.order"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["U09.9"]) { coding.rank(index, SequenceRank.symptom + 5, by: id) }
    }
}
