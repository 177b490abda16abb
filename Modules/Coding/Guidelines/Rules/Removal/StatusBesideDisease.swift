import CodeSets

/// A history or status that the tabular list excludes beside a disease gives way to the disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.12.a and I.C.21.c.4.
struct StatusBesideDisease: GuidelineRule {
    static let id = "guideline.I.A.12.a.status"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for disease in coding.mentions where disease.code.category < "V00" {
            for status in coding.mentions where status.code.category >= "Z33" {
                guard ExclusionNotes.excludes(disease.code, status.code, coding.search) else { continue }
                coding.drop(
                    status.code, beside: disease.code, by: id,
                    because: "An Excludes1 note keeps it from standing beside \(disease.code.text).")
            }
        }
    }
}
