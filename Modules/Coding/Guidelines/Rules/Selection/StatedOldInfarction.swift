import CodeSets

/// An old infarction that is told by its date or as history has I25.2, also beside an acute one.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.e.1 and the inclusion terms at I25.2.
struct StatedOldInfarction: GuidelineRule {
    static let id = "guideline.I.C.9.e.1.stated"
    static let stage = GuidelineStage.selection

    private static let words = Phrases([
        "old|prior|previous|remote|past|healed ~2 mi|infarction", "history|hx ~3 mi|infarction",
        "heart attack|mi|infarction ~3 # year ago", "mi|infarction ~1 in #", "heart attack ~1 in #",
    ])
    private static let other: Set<String> = ["cerebral", "brain", "stroke", "lacunar", "pulmonary", "bowel", "week"]

    static func apply(to coding: inout CodingCase) {
        guard !coding.mentions.contains(where: { $0.code.text == "I25.2" && $0.assertion.isCodable }) else { return }
        for place in coding.record.statements(words, in: .conclusion) where place.assertion.polarity == .present {
            let words = coding.record.words(around: place)
            guard !words.contains(where: other.contains) else { continue }
            coding.add("I25.2", from: place, by: id)
            return
        }
    }
}
