import CodeSets

/// The prenatal visit of a high-risk pregnancy is a code of O09.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.b.2.
struct HighRiskPregnancy: GuidelineRule {
    static let id = "guideline.I.C.15.b.2"
    static let stage = GuidelineStage.addition

    private static let visits = Phrases([
        "prenatal|antenatal|obstetric|ob ~2 visit|care|check|checkup|supervision", "supervision ~3 pregnancy",
    ])
    private static let risks: [(String, Phrases)] = [
        (
            "O09.51",
            [
                "elderly primigravida", "advanced maternal age ~6 first|primigravida",
                "first|primigravida ~6 advanced maternal age",
            ]
        ),
        ("O09.52", ["elderly multigravida", "advanced maternal age"]),
        ("O09.21", ["history ~3 preterm|premature labor|delivery|birth"]),
        ("O09.29", ["history ~3 stillbirth|miscarriage|preeclampsia"]),
        ("O09.81", ["in vitro|ivf|assisted reproductive"]),
        ("O09.61", ["young primigravida"]), ("O09.7", ["social ~2 problem"]),
        ("O09.9", ["high risk pregnancy", "pregnancy ~2 high risk"]),
    ]

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        guard pregnancy.isPregnant, coding.record.says(visits) || coding.record.says(["high risk pregnancy"]) else {
            return
        }
        for (heading, phrases) in risks {
            guard let place = coding.record.statement(phrases), let text = pregnancy.code(below: heading, coding.search)
            else { continue }
            for other in coding.mentions
            where ["Z34", "O09", "Z87.5"].contains(where: other.code.text.hasPrefix) && other.code.text != text {
                coding.drop(other.code, by: id, because: "The pregnancy is of high risk (Guideline I.C.15.b.2).")
            }
            coding.add(text, from: place, by: id)
            return
        }
    }
}
