/// Whether the patient was at work, in the military or at leisure is coded once, at the first encounter.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.k.
struct WorkStatusAtInjury: GuidelineRule {
    static let id = "guideline.I.C.20.k"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        ExternalCauseTable.addOnce(ExternalCauseTable.statuses, to: &coding, by: id)
    }
}
