import CodeSets

/// A borderline diagnosis takes the entry of the Index for it; without one it is coded as confirmed.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.17.
struct BorderlineDiagnoses: GuidelineRule {
    static let id = "guideline.I.B.17"
    static let stage = GuidelineStage.selection

    private static let stated: [(String, Phrases)] = [
        ("R73.03", ["borderline ~1 diabetes|diabetic", "diabetes ~2 borderline"]),
        ("R03.0", ["borderline ~1 hypertension", "hypertension ~1 borderline"]),
    ]
    /// What the Index gives under "Borderline".
    private static let entries = [
        ("E08", "R73.03"), ("E09", "R73.03"), ("E10", "R73.03"), ("E11", "R73.03"), ("E13", "R73.03"), ("I10", "R03.0"),
        ("M81", "M85.80"), ("F60.9", "F60.3"),
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            let words = coding.record.words(around: mention.evidence)
            guard words.contains("borderline"), !mention.title.lowercased().contains("borderline") else { continue }
            if let entry = entries.first(where: { mention.code.text.hasPrefix($0.0) }) {
                coding.replace(
                    index, with: entry.1, by: id, because: "The note calls it borderline (Guideline I.B.17).")
            }
        }
        for (text, phrases) in stated where !coding.mentions.contains(where: { $0.code.text == text }) {
            if let place = coding.record.current(phrases, in: .conclusion) { coding.add(text, from: place, by: id) }
        }
    }
}
