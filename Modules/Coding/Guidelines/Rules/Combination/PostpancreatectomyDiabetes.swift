/// Diabetes after removal of the pancreas is postprocedural hypoinsulinemia, diabetes of another kind, and the
/// acquired absence of the pancreas.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.6.b.i.
struct PostpancreatectomyDiabetes: GuidelineRule {
    static let id = "guideline.I.C.4.a.6.b.i"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "postpancreatectomy ~2 diabetes", "diabetes ~5 pancreatectomy|postpancreatectomy",
        "diabetes ~4 removal of ~1 pancreas",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(words), let index = coding.first(Diabetes.categories) else { return }
        coding.replace(index, with: "E13.9", by: id, because: "It follows the removal of the pancreas.")
        if let first = coding.add("E89.1", from: place, by: id) {
            coding.mentions[first].order = coding.mentions[index].order
            coding.mentions[first].step = -1
        }
        coding.add("Z90.410", beside: index, by: id, evidence: place.evidence)
    }
}
