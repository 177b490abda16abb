/// Each code is reported once, with all its evidence.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.12.
struct EachCodeOnce: GuidelineRule {
    static let id = "guideline.I.B.12"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        coding.mentions = DiagnosisCoder.merged(coding.mentions)
    }
}
