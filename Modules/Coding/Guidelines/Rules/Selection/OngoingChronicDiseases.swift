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

    private static let chronic = [
        "E10", "E11", "E08", "E09", "E13", "I10", "I11", "I12", "I13", "I50", "J44", "J45", "G20", "G35", "G40", "F20",
        "F31",
        "M05", "M06", "B20", "Z21", "N18", "K50", "K51", "I48", "E03", "E78", "I25.1", "D57", "G30",
    ]
    private static let over: Set<String> = [
        "resolved", "cured", "remission", "ablation", "childhood", "gestational", "transient", "child", "remote",
        "outgrew",
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(chronic) {
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
