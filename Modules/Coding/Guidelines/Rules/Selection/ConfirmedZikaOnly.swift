import CodeSets

/// Only a confirmed Zika virus infection is coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.f, an exception to II.H.
struct ConfirmedZikaOnly: GuidelineRule {
    static let id = "guideline.I.C.1.f"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.polarity == .uncertain && ["A92.5", "P35.4"].contains(mention.code.text)
                ? "Only a confirmed Zika virus infection is coded (Guideline I.C.1.f)." : nil
        }
    }
}
