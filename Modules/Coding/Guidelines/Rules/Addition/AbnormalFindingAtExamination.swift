/// An examination code tells of an abnormal finding when one is coded, and of none when none is.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13.
struct AbnormalFindingAtExamination: GuidelineRule {
    static let id = "guideline.I.C.21.c.13.abnormal"
    static let stage = GuidelineStage.addition

    private static let pairs = [
        ("Z00.00", "Z00.01"), ("Z00.129", "Z00.121"), ("Z01.419", "Z01.411"), ("Z01.00", "Z01.01"),
        ("Z01.10", "Z01.118"),
    ]

    static func apply(to coding: inout CodingCase) {
        let isAbnormal = RoutineVisit.hasAbnormalFinding(coding)
        for (normal, abnormal) in pairs {
            if isAbnormal, let index = coding.first(normal) {
                coding.replace(
                    index, with: abnormal, by: id, because: "An abnormal finding is coded (Guideline I.C.21.c.13).")
            } else if !isAbnormal, !coding.record.says(["abnormal"]), let index = coding.first(abnormal) {
                coding.replace(
                    index, with: normal, by: id, because: "No abnormal finding is coded (Guideline I.C.21.c.13).")
            }
        }
    }
}
