/// A dementia that one phrase names together with the disease behind it is coded too, behind the disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.13 and the code-first note at F02.
struct StatedDementia: GuidelineRule {
    static let id = "guideline.I.A.13.stated"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["dementia", "demented"])

    static func apply(to coding: inout CodingCase) {
        guard let disease = coding.first("G30", "G20", "G31.83", "G31.0", "G10", "G31.09"),
            !coding.has("F02", "F03", "F01"),
            let place = coding.record.current(words, in: .conclusion)
        else { return }
        coding.add("F02.80", beside: disease, by: id, evidence: place.evidence)
    }
}
