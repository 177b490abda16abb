import CodeSets

/// Reflux disease with esophagitis is one code of K21.0.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9.
struct RefluxWithEsophagitis: GuidelineRule {
    static let id = "guideline.I.B.9.reflux"
    static let stage = GuidelineStage.combination

    private static let bleeding = Phrases(["esophagitis ~3 bleeding|hemorrhage"])

    static func apply(to coding: inout CodingCase) {
        guard let reflux = coding.first("K21.9", "K21.0"), let other = coding.first("K20") else { return }
        let code = coding.mentions[other].code
        let text = coding.record.says(bleeding) ? "K21.01" : "K21.00"
        coding.replace(reflux, with: text, by: id, because: "A combination code holds both (Guideline I.B.9).")
        if let keeper = coding.first("K21.0") {
            coding.drop(code, beside: coding.mentions[keeper].code, by: id, because: "The combination code holds it.")
        }
    }
}
