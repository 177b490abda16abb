import CodeSets

/// Signs and symptoms stand after the diagnoses that are established.
///
/// Source: ICD-10-CM Official Guidelines, section IV.D, I.B.4 and II.A.
struct SymptomsAfterDiseases: GuidelineRule {
    static let id = "guideline.IV.D.order"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices where IntegralSymptoms.isSymptom(coding.mentions[index].code) {
            coding.mentions[index].rank = SequenceRank.symptom
        }
    }
}
