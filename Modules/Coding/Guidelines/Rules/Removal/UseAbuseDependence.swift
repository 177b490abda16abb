import CodeSets

/// When use, abuse and dependence of one substance are documented, only the most severe is coded: dependence before
/// abuse before use.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.5.b.2.
struct UseAbuseDependence: GuidelineRule {
    static let id = "guideline.I.C.5.b.2"
    static let stage = GuidelineStage.removal

    private static let severity: [Character: Int] = ["9": 0, "1": 1, "2": 2]

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices where ("F10"..."F19").contains(coding.mentions[index].code.category) {
            let mention = coding.mentions[index]
            guard mention.code.text.dropFirst(4).first == "1", dependent(coding, mention) else { continue }
            coding.replace(
                index, with: mention.code.category + ".2" + mention.code.text.dropFirst(5), by: id,
                because: "Dependence is documented (Guideline I.C.5.b.2).")
        }
        for mention in coding.mentions where mention.code.category >= "F10" && mention.code.category <= "F19" {
            guard let own = mention.code.text.dropFirst(4).first.flatMap({ severity[$0] }) else { continue }
            let worse = coding.mentions.first { other in
                other.code.category == mention.code.category
                    && (other.code.text.dropFirst(4).first.flatMap { severity[$0] } ?? -1) > own
            }
            guard let worse else { continue }
            coding.drop(
                mention.code, beside: worse.code, by: id,
                because: "Only the most severe is coded (Guideline I.C.5.b.2).")
        }
    }

    private static func dependent(_ coding: CodingCase, _ mention: DiagnosisMention) -> Bool {
        let words = coding.record.words(around: mention.evidence)
        return words.contains("dependence") || words.contains("dependent") || words.contains("addiction")
    }
}
