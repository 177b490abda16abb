import CodeSets

/// Of several burns the one of the highest degree stands first.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.d.1.a.
struct DeepestBurnFirst: GuidelineRule {
    static let id = "guideline.I.C.19.d.1"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        let burns = coding.mentions.indices.filter { ("T20"..."T25").contains(coding.mentions[$0].code.category) }
        guard burns.count > 1 else { return }
        let start = burns.map { coding.mentions[$0].order }.min() ?? 0
        for index in burns {
            let degree = coding.mentions[index].code.text.dropFirst(4).first.flatMap(\.wholeNumberValue) ?? 0
            coding.mentions[index].order = start
            coding.mentions[index].step = 3 - min(3, degree)
            coding.mentions[index].rules.append(id)
        }
        for index in coding.indices(["T31"]) {
            coding.mentions[index].order = start
            coding.mentions[index].step = 9
        }
    }
}
