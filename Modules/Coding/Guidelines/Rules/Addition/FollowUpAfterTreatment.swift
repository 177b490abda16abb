import CodeSets

/// A follow-up after a treatment that is completed, with the disease gone, is Z09, or Z08 after a malignancy, and the
/// history code beside it.
///
/// When the disease has come back, the disease is coded instead.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.8.
struct FollowUpAfterTreatment: GuidelineRule {
    static let id = "guideline.I.C.21.c.8"
    static let stage = GuidelineStage.addition

    private static let words = Phrases([
        "follow up|followup ~2 examination|visit|exam|surveillance|after|for|colonoscopy",
        "surveillance ~2 colonoscopy|visit|examination|cystoscopy|mammogram", "follow up|followup", "surveillance",
    ])
    private static let completed = Phrases([
        "completed|finished|after|following ~3 treatment|therapy|antibiotic|radiation|chemotherapy",
        "treatment|therapy ~2 completed|finished", "no ~3 recurrence|recurrent|disease",
        "resolved|cleared|cured|healed", "remission", "surveillance",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.injuries.isEmpty, let place = coding.record.statement(words, in: .conclusion),
            !coding.record.statements(completed).isEmpty,
            !coding.mentions.contains(where: { $0.code.category < "Z00" && !IntegralSymptoms.isSymptom($0.code) })
        else { return }
        if coding.has("Z85", "Z86.00") {
            coding.add("Z08", from: place, by: id)
        } else if coding.has("Z86", "Z87") {
            coding.add("Z09", from: place, by: id)
        }
    }
}
