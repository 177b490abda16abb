/// A chronic disease that is not cured stays a present diagnosis when the note lists it as history.
///
/// "History of diabetes" or "history of hypertension" tells how long it is known, not that it is over; resolved,
/// cured or remitted ones are over.
///
/// Source: ICD-10-CM Official Guidelines, section IV.I (chronic diseases treated on an ongoing basis) and III
/// (chronic systemic conditions).
struct OngoingChronicDiseases: GuidelineRule {
    static let id = "guideline.IV.I"
    static let stage = GuidelineStage.selection

    private static let over: Set<String> = [
        "resolved", "cured", "remission", "ablation", "childhood", "gestational", "transient", "child", "remote",
        "outgrew", "repair", "repaired", "replaced", "replacement", "bypass", "excised", "removed",
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices where LastingConditions.contains(coding.mentions[index].code) {
            let mention = coding.mentions[index]
            guard mention.assertion.time == .historical, mention.assertion.polarity == .present,
                mention.assertion.experiencer == .patient,
                !coding.record.words(around: mention.evidence).contains(where: over.contains)
            else { continue }
            coding.mentions[index].assertion.time = .current
            coding.mentions[index].rules.append(id)
        }
    }
}
