import CodeSets

/// A manifestation stands behind the disease that its "code first" note names.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.13 and I.A.17.
struct CodeFirstNotes: GuidelineRule {
    static let id = "guideline.I.A.13"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        coding.arrange()
        var rest = coding.mentions
        var result: [DiagnosisMention] = []
        let firsts = rest.map { mention in
            let notes = coding.search.entry(mention.code)?.notes.filter { $0.kind == .codeFirst } ?? []
            return (mention.code, notes.map { CodeReferences($0.text) })
        }
        while !rest.isEmpty {
            let next = rest.firstIndex { mention in
                let notes = firsts.first { $0.0 == mention.code }?.1 ?? []
                return notes.isEmpty
                    || !rest.contains { other in
                        other.code != mention.code && !isAdverse(other) && notes.contains { $0.contains(other.code) }
                    }
            }
            var mention = rest.remove(at: next ?? 0)
            if let next, next > 0 { mention.rules.append("icd10cm.code-first") }
            result.append(mention)
        }
        for index in result.indices {
            result[index].rank = SequenceRank.reason
            result[index].order = index
            result[index].step = 0
        }
        coding.mentions = result
    }

    /// "Code first poisoning" means the T codes of poisoning; adverse effects and underdosing follow.
    private static func isAdverse(_ mention: DiagnosisMention) -> Bool {
        let text = mention.code.text
        return ("T36"..."T50").contains(mention.code.category) && ["5", "6"].contains(text.dropFirst(6).prefix(1))
    }
}
