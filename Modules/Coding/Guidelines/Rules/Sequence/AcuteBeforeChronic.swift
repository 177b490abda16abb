import CodeSets

/// When one condition is acute and chronic and has a code for each, the acute one stands first.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.8.
struct AcuteBeforeChronic: GuidelineRule {
    static let id = "guideline.I.B.8"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for chronic in coding.mentions.indices where coding.mentions[chronic].title.lowercased().contains("chronic") {
            let title = stems(coding.mentions[chronic].title)
            for acute in coding.mentions.indices
            where acute != chronic && coding.mentions[acute].title.lowercased().contains("acute") {
                let other = coding.mentions[acute]
                guard !other.title.lowercased().contains("chronic"), !title.isDisjoint(with: stems(other.title)),
                    title.subtracting(stems(other.title)).count <= 1,
                    other.code.text.prefix(1) == coding.mentions[chronic].code.text.prefix(1)
                else { continue }
                let order = min(other.order, coding.mentions[chronic].order)
                coding.mentions[acute].order = order
                coding.mentions[chronic].order = order
                coding.mentions[chronic].step = max(coding.mentions[chronic].step, other.step + 1)
                coding.mentions[acute].rules.append(id)
            }
        }
    }

    private static func stems(_ title: String) -> Set<String> {
        Wording.stems(title).subtracting(["acute", "chronic", "unspecified", "other", "recurrent"]).subtracting(
            Wording.neutral)
    }
}
