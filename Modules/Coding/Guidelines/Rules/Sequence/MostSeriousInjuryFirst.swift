import CodeSets

/// Of several injuries the most serious stands first.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.b.
struct MostSeriousInjuryFirst: GuidelineRule {
    static let id = "guideline.I.C.19.b.order"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        let injuries = coding.indices(["S"])
        guard injuries.count > 1 else { return }
        let start = injuries.map { coding.mentions[$0].order }.min() ?? 0
        for index in injuries {
            coding.mentions[index].step =
                coding.mentions[index].step + seriousness(coding.mentions[index]) * 100_000
                + min(99_999, coding.mentions[index].order - start)
            coding.mentions[index].order = start
        }
    }

    /// 0 for what threatens life, 1 for fractures, 2 for wounds and sprains, 3 for what is superficial.
    private static func seriousness(_ mention: DiagnosisMention) -> Int {
        let digit = mention.code.text.dropFirst(2).first.flatMap(\.wholeNumberValue) ?? 9
        switch digit {
        case 6 where mention.code.text.hasPrefix("S0"): return mention.code.text.hasPrefix("S06.0") ? 1 : 0
        case 6 where mention.code.text.hasPrefix("S2") || mention.code.text.hasPrefix("S3"): return 0
        case 7, 8: return 0
        case 2: return 1
        case 0: return 3
        default: return 2
        }
    }
}
