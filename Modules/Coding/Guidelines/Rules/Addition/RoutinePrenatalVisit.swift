import CodeSets

/// The prenatal visit of a pregnancy without complications is a code of Z34, and no code of chapter 15 stands beside
/// it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.b.1.
struct RoutinePrenatalVisit: GuidelineRule {
    static let id = "guideline.I.C.15.b.1"
    static let stage = GuidelineStage.addition

    private static let visits = Phrases([
        "routine|normal|uncomplicated ~3 prenatal|antenatal|pregnancy|obstetric",
        "prenatal|antenatal ~2 visit|care|check|checkup", "supervision ~3 normal ~2 pregnancy",
    ])
    private static let first = Phrases(["1st ~2 pregnancy", "primigravida", "g1p0|g1", "primip|nulliparous"])
    private static let later = Phrases(["2nd|3rd|4th|subsequent ~2 pregnancy", "multigravida", "g2|g3|g2p1|g3p2"])

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        guard let place = coding.record.current(visits), !coding.has("O"), !pregnancy.isPostpartum else { return }
        let heading = coding.record.says(first) ? "Z34.0" : coding.record.says(later) ? "Z34.8" : "Z34.9"
        guard let text = pregnancy.code(below: heading, coding.search) else { return }
        for other in coding.mentions where other.code.category == "Z34" && other.code.text != text {
            coding.drop(other.code, by: id, because: "The trimester and the number of the pregnancy are known.")
        }
        guard let index = coding.add(text, from: place, by: id) else { return }
        coding.rank(index, SequenceRank.reason, by: id)
    }
}
