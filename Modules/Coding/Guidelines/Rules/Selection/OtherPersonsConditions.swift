/// A condition of a relative or another person is not the patient's diagnosis.
///
/// Source: ICD-10-CM Official Guidelines, section IV.J and I.C.21.c.4 (family history has codes of its own).
struct OtherPersonsConditions: GuidelineRule {
    static let id = "guideline.IV.J.others"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.experiencer == .other ? "It is another person's condition (Guideline I.C.21.c.4)." : nil
        }
    }
}
