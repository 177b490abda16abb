import CodeSets

/// Where no diagnosis is established, the sign or symptom that brought the patient is coded.
///
/// Source: ICD-10-CM Official Guidelines, section IV.D and I.B.4.
struct ReasonWithoutDiagnosis: GuidelineRule {
    static let id = "guideline.IV.D"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.outpatient]

    static func apply(to coding: inout CodingCase) {
        guard coding.mentions.isEmpty else { return }
        coding.mentions = coding.complaints.filter(\.assertion.isCodable).map { complaint in
            var result = complaint
            result.rules.append(id)
            return result
        }
    }
}
