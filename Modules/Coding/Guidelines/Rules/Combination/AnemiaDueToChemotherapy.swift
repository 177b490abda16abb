/// Anemia due to chemotherapy, immunotherapy or radiotherapy is coded first, with the adverse effect, and the
/// neoplasm after.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.c.2.
struct AnemiaDueToChemotherapy: GuidelineRule {
    static let id = "guideline.I.C.2.c.2"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "anemia ~3 due|secondary|associated|related|from|caused|following ~4 chemotherapy|antineoplastic|chemo",
        "chemotherapy|chemo|antineoplastic induced|related|associated ~1 anemia",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words) else { return }
        if let index = coding.first("D64.9", "D63.0") {
            coding.replace(
                index, with: "D64.81", by: id, because: "Chemotherapy causes the anemia (Guideline I.C.2.c.2).")
        } else {
            coding.add("D64.81", from: place, by: id)
        }
    }
}
