/// A condition that the note denies is not coded.
///
/// Source: ICD-10-CM Official Guidelines, section IV.J (code the conditions that exist at the time of the encounter)
/// and III.
struct NegatedConditions: GuidelineRule {
    static let id = "guideline.IV.J.negated"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.polarity == .negated ? "The note denies it (Guideline IV.J)." : nil
        }
    }
}
