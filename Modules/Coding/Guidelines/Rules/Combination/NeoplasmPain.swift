import CodeSets

/// Pain due to a malignancy is G89.3, acute or chronic; it leads when the encounter is for pain control.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.6.b.5.
struct NeoplasmPain: GuidelineRule {
    static let id = "guideline.I.C.6.b.5"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "pain ~4 due|secondary|from|related|caused|associated ~6 cancer|metastasis|metastases|metastatic|malignancy",
        "pain ~4 due|secondary|from|related|caused|associated ~6 tumor|neoplasm|carcinoma|mets|myeloma",
        "cancer|tumor|neoplasm|malignancy ~1 related|associated? ~1 pain", "pain ~2 of malignancy|cancer",
        "bone pain ~3 metastasis|metastases|metastatic",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion), coding.has("C", "D0", "D3", "D4") else {
            return
        }
        coding.add("G89.3", from: place, by: id)
        for other in coding.mentions
        where ["R52", "M89.8", "G89.2", "G89.1", "M54", "R10", "R07"].contains(where: other.code.text.hasPrefix) {
            coding.drop(other.code, by: id, because: "G89.3 holds the pain (Guideline I.C.6.b.5).")
        }
    }
}
