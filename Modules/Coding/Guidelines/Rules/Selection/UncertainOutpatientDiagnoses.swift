/// In the outpatient setting a diagnosis called probable, suspected, possible or to be ruled out is not coded.
///
/// What is known to the highest degree of certainty, such as the symptom, is coded instead.
///
/// Source: ICD-10-CM Official Guidelines, section IV.H.
struct UncertainOutpatientDiagnoses: GuidelineRule {
    static let id = "guideline.IV.H"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.outpatient]

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.polarity == .uncertain
                ? "It is only suspected, which is not coded for an outpatient visit (Guideline IV.H)." : nil
        }
    }
}
