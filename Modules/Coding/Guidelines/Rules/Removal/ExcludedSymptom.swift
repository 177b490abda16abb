/// Two codes that an Excludes1 note sets against each other do not stand together; a symptom gives way to the
/// disease.
///
/// Between two diseases the choice is a person's: both stay with the question whether they are unrelated.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.12.a.
struct ExcludedSymptom: GuidelineRule {
    static let id = "guideline.I.A.12.a"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) { ExclusionNotes.resolve(&coding, by: id) }
}
