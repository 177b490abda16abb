import CodeSets

/// Insulin stands before the other drugs for diabetes, and the drug statuses in the order of their codes.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.3 (Z79.4 and Z79.84).
struct LongTermDrugsInOrder: GuidelineRule {
    static let id = "guideline.I.C.4.a.3.order"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        let drugs = coding.indices(["Z79"]).sorted { coding.mentions[$0].code < coding.mentions[$1].code }
        guard drugs.count > 1, let order = drugs.map({ coding.mentions[$0].order }).min() else { return }
        for (step, index) in drugs.enumerated() {
            coding.mentions[index].order = order
            coding.mentions[index].step = step
        }
    }
}
