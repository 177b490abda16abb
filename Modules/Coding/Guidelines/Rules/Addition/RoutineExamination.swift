import CodeSets

/// A routine examination is coded by whether it had an abnormal finding; what was found, and chronic conditions that
/// were not new, follow.
///
/// A finding of the same visit that was known and is stable is none.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13 and IV.P.
struct RoutineExamination: GuidelineRule {
    static let id = "guideline.I.C.21.c.13"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        guard !coding.has("Z00", "Z01.4"), let exam = RoutineVisit(coding) else { return }
        let isAbnormal = RoutineVisit.hasAbnormalFinding(coding)
        guard let text = exam.code(isAbnormal: isAbnormal) else { return }
        coding.add(text, at: exam.evidence, by: id)
    }
}
