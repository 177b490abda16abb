/// A condition that was treated before and no longer exists is not coded.
///
/// Where a history code exists for it, another rule has already taken that instead. In the story of an illness
/// everything is past, so that the words alone do not say what is over.
///
/// Source: ICD-10-CM Official Guidelines, section IV.J (do not code conditions that were previously treated and no
/// longer exist) and III.A.
struct PastConditions: GuidelineRule {
    static let id = "guideline.IV.J.past"
    static let stage = GuidelineStage.selection

    static func apply(to coding: inout CodingCase) {
        coding.leaveOut { mention in
            mention.assertion.time == .historical && !mention.isNarrated
                ? "It belongs to the patient's history and is not present today (Guideline IV.J)." : nil
        }
    }
}
