import CodeSets

/// A lung injury or disorder related to vaping is U07.0 first; its manifestations follow and its symptoms are not
/// coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.e.
struct VapingDisorder: GuidelineRule {
    static let id = "guideline.I.C.10.e"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "vaping|cigarette ~2 related|associated|induced|use ~3 lung|pulmonary ~1 injury|disorder|illness|pneumonitis",
        "evali", "lung injury ~4 vaping", "pneumonitis ~5 vaping",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion),
            let index = coding.add("U07.0", from: place, by: id)
        else { return }
        let keeper = coding.mentions[index].code
        for other in coding.mentions where ["S27.3", "R05", "R06", "R07"].contains(where: other.code.text.hasPrefix) {
            coding.drop(
                other.code, beside: keeper, by: id, because: "It belongs to the vaping disorder (Guideline I.C.10.e).")
        }
        if let main = coding.first("U07.0") { coding.rank(main, SequenceRank.underlying, by: id) }
    }
}
