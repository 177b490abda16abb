/// The place where an injury happened is coded once, at the first encounter for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.b.
struct PlaceOfOccurrence: GuidelineRule {
    static let id = "guideline.I.C.20.b"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        ExternalCauseTable.addOnce(ExternalCauseTable.places, to: &coding, by: id)
    }
}
