import CodeSets

/// Influenza due to an identified virus is coded only when it is confirmed; a suspected one is influenza due to an
/// unidentified virus.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.c, an exception to II.H.
struct ConfirmedInfluenzaOnly: GuidelineRule {
    static let id = "guideline.I.C.10.c"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["J09", "J10"]) where coding.mentions[index].assertion.polarity == .uncertain {
            let text = coding.mentions[index].code.text
            let open = novel.first { $0.novel == text }?.open ?? "J11" + text.dropFirst(3)
            coding.replace(
                index, with: open, by: id,
                because: "The virus is suspected, not confirmed (Guideline I.C.10.c).")
        }
        guard let kept = coding.mentions.first(where: { $0.rules.contains(id) }) else { return }
        let words = coding.record.words(around: kept.evidence)
        let record = coding.record
        coding.leaveOut { mention in
            mention.code.category == "J11" && mention.code != kept.code
                && record.words(around: mention.evidence) == words ? "It is the same influenza, told twice." : nil
        }
    }

    private static let novel = [
        (novel: "J09.X1", open: "J11.00"), (novel: "J09.X2", open: "J11.1"), (novel: "J09.X3", open: "J11.2"),
        (novel: "J09.X9", open: "J11.89"),
    ]
}
