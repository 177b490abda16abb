/// Anemia due to a malignancy is D63.0, coded after the malignancy.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.c.1 and the code-first note at D63.0.
struct AnemiaInNeoplasm: GuidelineRule {
    static let id = "guideline.I.C.2.c.1"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "anemia ~4 due|secondary|associated|related ~5 cancer|malignancy|carcinoma|neoplasm|tumor",
        "anemia ~4 from|caused|in|with ~5 cancer|malignancy|carcinoma|neoplasm|tumor",
        "anemia ~4 due|secondary|associated|related ~5 lymphoma|leukemia|myeloma|malignant|neoplastic",
        "anemia ~4 from|caused|in|with ~5 lymphoma|leukemia|myeloma|malignant|neoplastic",
        "cancer|malignancy|tumor|neoplastic related|associated anemia", "anemia of|in ~2 malignancy|cancer|neoplastic",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words), !AdverseEffects.isOfTherapy(coding, place),
            let neoplasm = coding.first("C")
        else { return }
        guard let index = coding.first("D64.9", "D63.0", "D63.8") else {
            coding.add("D63.0", beside: neoplasm, by: id, evidence: place.evidence)
            return
        }
        coding.replace(index, with: "D63.0", by: id, because: "The malignancy causes the anemia (Guideline I.C.2.c.1).")
        coding.attach(index, behind: neoplasm, by: id)
    }
}
