import CodeSets

/// Only a confirmed COVID-19 is coded as U07.1, also in the hospital; what is suspected is coded by its signs and
/// symptoms.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.a, an exception to II.H.
struct ConfirmedCOVIDOnly: GuidelineRule {
    static let id = "guideline.I.C.1.g.1.a"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.polarity == .uncertain && ["U07.1", "J12.82"].contains(mention.code.text)
                ? "Only a confirmed COVID-19 is coded (Guideline I.C.1.g.1.a)." : nil
        }
    }
}
