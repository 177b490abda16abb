import CodeSets

/// Two codes of one category of which one denies what the other affirms become the one that affirms both: intractable
/// epilepsy and status epilepticus are one code.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9 (combination codes).
struct CombinedSiblings: GuidelineRule {
    static let id = "guideline.I.B.9.sibling"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        for mention in coding.mentions where !NegatedTitle(mention.title).denied.isEmpty {
            guard let index = coding.mentions.firstIndex(where: { $0.code == mention.code }),
                let entry = coding.search.entry(mention.code),
                let other = coding.mentions.first(where: {
                    $0.code != mention.code && $0.code.category == mention.code.category
                        && NegatedTitle($0.title).contradicts(mention.title)
                })
            else { continue }
            let why = "One code holds both (Guideline I.B.9)."
            guard NegatedTitle(mention.title).contradicts(other.title) else {
                coding.drop(mention.code, beside: other.code, by: id, because: why)
                continue
            }
            guard let both = combined(mention, other, among: coding.siblings(of: entry)),
                coding.replace(index, with: both, by: id, because: why)
            else { continue }
            coding.mentions[index].extraEvidence += other.allEvidence
            coding.drop(other.code, beside: coding.mentions[index].code, by: id, because: why)
        }
    }

    private static func combined(
        _ one: DiagnosisMention, _ other: DiagnosisMention, among entries: [DiagnosisEntry]
    ) -> String? {
        let (first, second) = (NegatedTitle(one.title), NegatedTitle(other.title))
        let wanted = Set(first.affirmed).union(second.affirmed)
        return entries.first { Set(NegatedTitle($0.title).affirmed) == wanted }?.code.text
    }
}
