/// A code of an external cause never leads the list.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.a.6.
struct ExternalCausesLast: GuidelineRule {
    static let id = "guideline.I.C.20.a.6"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["V", "W", "X", "Y"]) where coding.mentions[index].rank < SequenceRank.externalCause
        {
            coding.mentions[index].rank = SequenceRank.externalCause
        }
    }
}
