import CodeSets

/// A pathological fracture due to a neoplasm is M84.5, and leads when the fracture is treated; the neoplasm follows.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.l.6 and the code-also note at M84.5.
struct NeoplasticFracture: GuidelineRule {
    static let id = "guideline.I.C.2.l.6"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "pathologic|pathological ~1 fracture ~6 cancer|metastasis|metastases|metastatic",
        "pathologic|pathological ~1 fracture ~6 neoplasm|tumor|myeloma|malignancy",
        "metastatic|neoplastic ~3 pathologic|pathological fracture",
    ])
    private static let spine = Phrases(["vertebra|vertebral|spine|spinal|lumbar|thoracic"])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(words) else { return }
        for index in coding.indices(["M84.4", "M80.0", "M80.8"])
        where coding.mentions[index].code.text.hasPrefix("M84.4") {
            var site = coding.mentions[index].code.text.dropFirst(5)
            if site.hasPrefix("0"), coding.record.says(spine) { site = "8X" + site.suffix(1) }
            coding.replace(
                index, with: "M84.5" + site, by: id, because: "A neoplasm causes the fracture (Guideline I.C.2.l.6).")
            coding.mentions[index].order = min(coding.mentions[index].order, coding.mentions.map(\.order).min() ?? 0)
        }
    }
}
