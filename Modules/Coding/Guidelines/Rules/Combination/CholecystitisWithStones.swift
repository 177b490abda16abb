import CodeSets

/// Gallstones with cholecystitis are one code of K80.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.9 (combination codes) and the Excludes1 note at K81.
struct CholecystitisWithStones: GuidelineRule {
    static let id = "guideline.I.B.9.gallbladder"
    static let stage = GuidelineStage.combination

    private static let obstruction = Phrases(["obstruction|obstructed|obstructing"])

    static func apply(to coding: inout CodingCase) {
        guard let stones = coding.first("K80.2", "K80.5"), let inflamed = coding.first("K81") else { return }
        let inflammation = coding.mentions[inflamed]
        let kind = inflammation.code.text.hasSuffix("0") ? "0" : inflammation.code.text.hasSuffix("2") ? "6" : "1"
        let duct = coding.mentions[stones].code.text.hasPrefix("K80.5")
        let subdivision = duct ? (kind == "0" ? "4" : "4") : (kind == "0" ? "0" : "1")
        let isBlocked = coding.record.says(obstruction)
        let text = "K80." + subdivision + (duct ? (kind == "0" ? "2" : "4") : "") + (isBlocked ? "1" : "0")
        let fixed = duct ? String(text.prefix(6)) : text
        guard coding.replace(stones, with: fixed, by: id, because: "A combination code holds both (Guideline I.B.9).")
        else { return }
        coding.mentions[stones].extraEvidence += inflammation.allEvidence
        coding.drop(
            inflammation.code, beside: coding.mentions[stones].code, by: id,
            because: "The combination code holds it (Guideline I.B.9).")
    }
}
