import CodeSets

/// An enlarged prostate with lower urinary tract symptoms is N40.1, and the symptoms are coded beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9 and the use-additional note at N40.1.
struct ProstateWithUrinarySymptoms: GuidelineRule {
    static let id = "guideline.I.B.9.prostate"
    static let stage = GuidelineStage.combination

    private static let symptoms = ["R35", "R39.1", "N39.4", "R33", "N13.8"]

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.mentions.firstIndex(where: { $0.code.text == "N40.0" || $0.code.text == "N40.1" }),
            coding.has(symptoms)
        else { return }
        coding.replace(index, with: "N40.1", by: id, because: "Lower urinary tract symptoms are stated.")
        for symptom in coding.indices(symptoms) { coding.attach(symptom, behind: index, by: id) }
    }
}
