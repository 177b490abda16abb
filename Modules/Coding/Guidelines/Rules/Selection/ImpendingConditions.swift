import CodeSets

/// A condition called impending or threatened that did not occur takes the entry of the Index for it, or is not
/// coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.11.
struct ImpendingConditions: GuidelineRule {
    static let id = "guideline.I.B.11"
    static let stage = GuidelineStage.selection

    /// What the Index gives under "Impending" and "Threatened".
    private static let entries = [("I21", "I20.0"), ("I24", "I20.0"), ("O03", "O20.0"), ("O60", "O47.9")]

    static func apply(to coding: inout CodingCase) {
        // The Index may have led to its entry already.
        for index in coding.indices(entries.map(\.1)) {
            let words = coding.record.words(around: coding.mentions[index].evidence)
            guard coding.mentions[index].assertion.polarity == .uncertain,
                words.contains(where: ["impending", "threatened"].contains)
            else { continue }
            coding.mentions[index].assertion = Assertion()
            coding.mentions[index].rules.append(id)
        }
        var codes: [String: String] = [:]
        for mention in coding.mentions {
            let words = coding.record.words(around: mention.evidence)
            guard words.contains(where: ["impending", "threatened"].contains), !mention.title.contains("hreatened"),
                !entries.contains(where: { mention.code.text.hasPrefix($0.1) })
            else { continue }
            codes[mention.code.text] = entries.first { mention.code.text.hasPrefix($0.0) }?.1 ?? ""
        }
        for index in coding.mentions.indices {
            guard let entry = codes[coding.mentions[index].code.text], !entry.isEmpty else { continue }
            coding.replace(index, with: entry, by: id, because: "It threatened and did not occur (Guideline I.B.11).")
            coding.mentions[index].assertion = Assertion()
        }
        coding.leaveOut { codes[$0.code.text] == "" ? "It threatened and did not occur (Guideline I.B.11)." : nil }
    }
}
