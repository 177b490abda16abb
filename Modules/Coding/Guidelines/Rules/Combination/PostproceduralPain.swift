import CodeSets

/// Pain after an operation is coded only when it goes beyond what is routine or expected; it is acute unless called
/// chronic.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.6.b.3.
struct PostproceduralPain: GuidelineRule {
    static let id = "guideline.I.C.6.b.3"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "postoperative|postprocedural|postsurgical|post ~1 pain", "post operative|thoracotomy|surgical ~2 pain",
    ])
    private static let excessive = Phrases([
        "more|beyond|greater|excessive|unusual|out ~4 expected|usual|normal|routine|pain"
    ])
    private static let routine = Phrases(["routine|expected|normal ~3 pain", "pain ~4 expected|routine|normal"])
    private static let chronic = Phrases(["chronic ~4 pain"])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion) else { return }
        let isThoracotomy = coding.record.words(around: place).contains("thoracotomy")
        let isRoutine = coding.record.says(routine) && !coding.record.says(excessive)
        for other in coding.mentions
        where ["G89.18", "G89.28", "R52", "G89.12", "G89.22", "G89.11"].contains(other.code.text) {
            coding.drop(other.code, by: id, because: "The kind of postprocedural pain decides (Guideline I.C.6.b.3).")
        }
        guard !isRoutine else { return }
        let isChronic = coding.record.says(chronic)
        coding.add("G89." + (isChronic ? "2" : "1") + (isThoracotomy ? "2" : "8"), from: place, by: id)
    }
}
