/// What the patient was doing when the injury happened is coded once, at the first encounter for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.c.
struct ActivityAtInjury: GuidelineRule {
    static let id = "guideline.I.C.20.c"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        ExternalCauseTable.addOnce(ExternalCauseTable.activities, to: &coding, by: id)
    }
}
