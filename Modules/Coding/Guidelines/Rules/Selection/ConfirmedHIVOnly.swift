import CodeSets

/// Only a confirmed HIV infection is coded, also in the hospital.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.a.1, an exception to II.H.
struct ConfirmedHIVOnly: GuidelineRule {
    static let id = "guideline.I.C.1.a.1"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.polarity == .uncertain && ["B20", "Z21"].contains(mention.code.category)
                ? "Only a confirmed HIV infection is coded (Guideline I.C.1.a.1)." : nil
        }
    }
}
