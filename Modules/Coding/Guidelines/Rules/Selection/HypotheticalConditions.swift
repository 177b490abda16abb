/// A condition that is only feared, screened for or warned of is not coded.
///
/// Source: ICD-10-CM Official Guidelines, section IV.J and III: only conditions that exist are reported.
struct HypotheticalConditions: GuidelineRule {
    static let id = "guideline.IV.J.hypothetical"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.time == .hypothetical
                ? "The note speaks of it as something that may come or is looked for (Guideline IV.J)." : nil
        }
    }
}
