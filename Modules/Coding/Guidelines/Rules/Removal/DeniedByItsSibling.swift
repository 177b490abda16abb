import CodeSets

/// A code that denies what another code of its category affirms is not coded beside it, where both are stated in one
/// sentence: "intractable epilepsy with status epilepticus" is one code.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9 (combination codes).
struct DeniedByItsSibling: GuidelineRule {
    static let id = "guideline.I.B.9.sibling"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for mention in coding.mentions where !NegatedTitle(mention.title).denied.isEmpty {
            let words = coding.record.words(around: mention.evidence)
            guard
                let other = coding.mentions.first(where: { other in
                    other.code != mention.code && other.code.category == mention.code.category
                        && NegatedTitle(other.title).contradicts(mention.title)
                        && !NegatedTitle(mention.title).contradicts(other.title)
                        && coding.record.words(around: other.evidence) == words
                })
            else { continue }
            coding.drop(
                mention.code, beside: other.code, by: id,
                because: "\(other.code.text) holds what this code denies, in one code (Guideline I.B.9).")
        }
    }
}
