import CodeSets

/// An infarction of more than four weeks ago is an old one; until then it keeps the code of the acute one.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.e.1 (acute for four weeks or less) and I25.2 (old myocardial
/// infarction).
struct OldMyocardialInfarction: GuidelineRule {
    static let id = "guideline.I.C.9.e.1.old"
    static let stage = GuidelineStage.selection

    private static let elsewhere: Set<String> = ["cerebral", "stroke", "cva", "scar", "brain", "lacunar"]

    static func apply(to coding: inout CodingCase) {
        let record = coding.record
        coding.leaveOut { mention in
            mention.code.text == "I25.2" && record.words(around: mention.evidence).contains(where: elsewhere.contains)
                && !mention.evidence.quote.lowercased().contains("myocardial")
                ? "The words speak of another organ." : nil
        }
        for index in coding.indices(["I21", "I22"]) where coding.mentions[index].assertion.experiencer == .patient {
            let mention = coding.mentions[index]
            guard mention.assertion.polarity == .present else { continue }
            let elapsed = Elapsed(coding.record.words(around: mention.evidence), on: coding.search.date)
            if let days = elapsed.days, days <= 28 {
                coding.mentions[index].assertion.time = .current
                coding.mentions[index].rules.append(id)
            } else if elapsed.isPast || mention.assertion.time == .historical {
                coding.turnIntoHistory(index, "I25.2", by: id)
            }
        }
    }
}
