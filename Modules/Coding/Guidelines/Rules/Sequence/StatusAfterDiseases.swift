import CodeSets

/// Status, history and long-term drug use stand after the conditions with which they are coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3, I.C.21.c.4 and I.C.21.c.16.
struct StatusAfterDiseases: GuidelineRule {
    static let id = "guideline.I.C.21.c.3.order"
    static let stage = GuidelineStage.sequence

    private static let ranks: [(ClosedRange<String>, Int)] = [
        ("Z3A"..."Z3A", 51), ("Z37"..."Z37", 50), ("Z33"..."Z33", SequenceRank.status), ("Z14"..."Z19", 40),
        ("Z20"..."Z20", 70), ("Z22"..."Z23", 70),
        ("Z28"..."Z28", SequenceRank.status), ("Z53"..."Z53", SequenceRank.status),
        ("Z55"..."Z99", SequenceRank.status),
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices {
            let code = coding.mentions[index].code
            guard let rank = ranks.first(where: { $0.0.contains(code.category) })?.1,
                coding.mentions[index].step == 0 || code.category != "Z16"
            else { continue }
            coding.mentions[index].rank = rank
        }
    }
}
