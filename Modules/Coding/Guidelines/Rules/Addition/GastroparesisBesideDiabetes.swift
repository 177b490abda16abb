/// Gastroparesis of diabetes is coded behind the diabetes code that its note names.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.13 and the code-first note at K31.84.
struct GastroparesisBesideDiabetes: GuidelineRule {
    static let id = "guideline.I.A.13.gastroparesis"
    static let stage = GuidelineStage.addition

    private static let words = Phrases(["gastroparesis", "delayed gastric emptying"])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("E08.43", "E09.43", "E10.43", "E11.43", "E13.43"), !coding.has("K31.84"),
            let place = coding.record.current(words, in: .conclusion)
        else { return }
        coding.add("K31.84", beside: index, by: id, evidence: place.evidence)
    }
}
