import CodeSets

/// The body mass index is coded only beside a weight diagnosis of the provider; anyone may have measured it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.14 and I.C.21.c.3 (Z68).
struct BodyMassIndex: GuidelineRule {
    static let id = "guideline.I.B.14.bmi"
    static let stage = GuidelineStage.addition

    private static let diagnoses = [
        "E66", "E43", "E44", "E45", "E46", "R63.4", "R63.6", "R63.5", "E40", "E41", "R64", "O99.21", "E88.A",
    ]

    static func apply(to coding: inout CodingCase) {
        guard let weight = coding.first(diagnoses), let measured = BodyMass(coding.record, coding.visit),
            let text = measured.code(age: coding.age)
        else { return }
        coding.add(text, beside: weight, by: id, evidence: measured.evidence, context: [])
    }
}
