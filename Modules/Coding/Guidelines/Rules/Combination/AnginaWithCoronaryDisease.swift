import CodeSets

/// Coronary artery disease with angina is one code; the link is presumed unless the record says otherwise.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.b.
struct AnginaWithCoronaryDisease: GuidelineRule {
    static let id = "guideline.I.C.9.b"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard let disease = coding.first("I25.10"), let angina = coding.first("I20") else { return }
        let pain = coding.mentions[angina]
        guard !StatedCause.isOther(pain, than: ["coronary", "atherosclerosis", "cad", "ischemic", "artery"]) else {
            return
        }
        let ending =
            ["I20.0": "0", "I20.1": "1", "I20.2": "2"][pain.code.text] ?? (pain.code.text == "I20.9" ? "9" : "8")
        let text = ending == "8" ? "I25.118" : "I25.11" + ending
        let isDone = coding.replace(
            disease, with: text, by: id, because: "The combination holds the angina (Guideline I.C.9.b).")
        guard isDone else { return }
        let keeper = coding.mentions[disease].code
        coding.mentions[disease].extraEvidence += pain.allEvidence
        coding.drop(
            pain.code, beside: keeper, by: id,
            because: "The code for the coronary disease holds it (Guideline I.C.9.b).")
    }
}
