import CodeSets

/// A visit for a preoperative evaluation is Z01.81 first, then the condition that is to be operated, then what was
/// found.
///
/// Source: ICD-10-CM Official Guidelines, section IV.M.
struct PreoperativeExamination: StatedRule {
    static let id = "guideline.IV.M"
    static let entries = [
        StatedCode(
            "Z01.810",
            [
                "preoperative|preprocedural|preop|presurgical ~1 cardiovascular|cardiac|cardiology",
                "cardiac|cardiovascular ~1 clearance",
            ]),
        StatedCode("Z01.811", ["preoperative|preprocedural|preop ~1 respiratory|pulmonary", "pulmonary clearance"]),
        StatedCode("Z01.812", ["preoperative|preprocedural|preop ~1 laboratory|lab|blood"]),
        StatedCode(
            "Z01.818",
            [
                "preoperative|preop|preprocedural|presurgical ~2 evaluation|examination|exam|clearance",
                "preoperative|preop|preprocedural|presurgical ~2 assessment|visit|consultation|physical|history",
                "pre operative|op|surgical ~2 evaluation|examination|exam|clearance|assessment|visit",
                "medical|surgical clearance", "clearance for ~3 surgery",
            ]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            guard let place = coding.record.statement(entry.phrases, in: .conclusion) else { continue }
            coding.add(entry.code, from: place, by: id)
            return
        }
    }
}
