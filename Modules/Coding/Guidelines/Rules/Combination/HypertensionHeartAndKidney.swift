/// Hypertension with heart disease and chronic kidney disease is one code of I13; the kind of failure and the stage
/// are added.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.3.
struct HypertensionHeartAndKidney: GuidelineRule {
    static let id = "guideline.I.C.9.a.3"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) { Hypertension.combine(&coding, heart: true, kidney: true, by: id) }
}
