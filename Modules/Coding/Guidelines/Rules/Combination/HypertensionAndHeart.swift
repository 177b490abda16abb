/// Hypertension with heart failure or another heart condition of I51.4 to I51.9 is presumed to be hypertensive heart
/// disease; the kind of failure is added.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.1.
struct HypertensionAndHeart: GuidelineRule {
    static let id = "guideline.I.C.9.a.1"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) { Hypertension.combine(&coding, heart: true, kidney: false, by: id) }
}
