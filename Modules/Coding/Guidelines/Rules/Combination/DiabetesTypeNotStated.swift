import CodeSets

/// When the type of diabetes is not documented, it is type 2.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.2.
struct DiabetesTypeNotStated: GuidelineRule {
    static let id = "guideline.I.C.4.a.2"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["diabetes", "diabetic", "dm", "iddm|niddm"])
    private static let other: Set<String> = [
        "insipidus", "gestational", "borderline", "pre", "prediabetes", "screening", "risk", "educator", "gdm",
        "latent", "family",
    ]

    static func apply(to coding: inout CodingCase) {
        guard !coding.has("E08", "E09", "E10", "E11", "E13", "O24", "P70", "R73.03", "E23.2") else { return }
        for place in coding.record.statements(words, in: .conclusion) where place.assertion.isCodable {
            guard !coding.record.words(around: place).contains(where: other.contains) else { continue }
            coding.add("E11.9", from: place, by: id)
            return
        }
    }
}
