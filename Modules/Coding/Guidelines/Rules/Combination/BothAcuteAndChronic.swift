import CodeSets

/// A condition called both acute and chronic is coded with each of the two codes when the tabular list has two at one
/// level.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.8.
struct BothAcuteAndChronic: GuidelineRule {
    static let id = "guideline.I.B.8.both"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "acute and|on|with|plus|superimposed ~1 chronic", "chronic and|with ~1 acute", "acute ~1 chronic",
    ])

    static func apply(to coding: inout CodingCase) {
        for place in coding.record.statements(words, in: .conclusion) where place.assertion.isCodable {
            let sentence = coding.record.words(around: place)
            for mention in coding.mentions where coding.record.words(around: mention.evidence) == sentence {
                let title = mention.title.lowercased()
                guard title.contains("acute") != title.contains("chronic") else { continue }
                let other = title.contains("chronic") ? "acute" : "chronic"
                let said = mention.matched.contains(", ") ? mention.evidence.quote : mention.matched
                let name = Wording.words(said).filter {
                    !["acute", "chronic", "unspecified", "recurrent", "nos", "nec", "and", "on", "with", "plus"]
                        .contains($0)
                }
                guard !name.isEmpty, let index = coding.first(mention.code.text),
                    let match = coding.counterpart(of: ([other] + name).joined(separator: " "))
                else { continue }
                if !coding.has(String(match.prefix(3))) {
                    coding.add(match, beside: index, by: id, evidence: place.evidence)
                }
            }
        }
    }
}
