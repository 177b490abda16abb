/// Hypertension with chronic kidney disease is presumed to be hypertensive kidney disease; the stage is added.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.2.
struct HypertensionAndKidney: GuidelineRule {
    static let id = "guideline.I.C.9.a.2"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) { Hypertension.combine(&coding, heart: false, kidney: true, by: id) }
}
