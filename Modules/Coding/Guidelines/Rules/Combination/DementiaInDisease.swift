import CodeSets

/// Dementia in a disease of the brain is F02 behind that disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.13 (etiology first, manifestation second).
struct DementiaInDisease: GuidelineRule {
    static let id = "guideline.I.A.13.dementia"
    static let stage = GuidelineStage.combination

    private static let diseases = ["G30", "G31.0", "G31.83", "G20", "G10", "G35", "B20", "G31.9", "A81.0"]

    static func apply(to coding: inout CodingCase) {
        guard let disease = coding.first(diseases) else { return }
        if let index = coding.first("F03") {
            let ending = coding.mentions[index].code.text.dropFirst(4)
            let text = "F02." + (ending.hasPrefix("9") ? "8" + ending.dropFirst() : String(ending))
            coding.replace(index, with: text, by: id, because: "The dementia belongs to a disease that is coded first.")
        }
        guard let index = coding.first("F02") else { return }
        coding.attach(index, behind: disease, by: id)
    }
}
