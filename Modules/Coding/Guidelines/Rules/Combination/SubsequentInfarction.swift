import CodeSets

/// A second infarction within four weeks of the first is I22 beside the code of the first.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.e.4.
struct SubsequentInfarction: GuidelineRule {
    static let id = "guideline.I.C.9.e.4"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "subsequent|second|another|new|recurrent ~4 infarction|mi|stemi|nstemi|attack", "reinfarction",
    ])
    private static let first = Phrases([
        "infarction|mi|stemi|nstemi|attack ~4 # day|week ago", "# day|week after ~5 infarction|mi|stemi|nstemi|attack",
        "within|less ~2 4 week",
    ])

    static func apply(to coding: inout CodingCase) {
        if let again = coding.first("I22"), !coding.has("I21") {
            coding.add("I21.9", beside: again, by: id)
            return
        }
        guard coding.record.says(words), coding.record.says(first), !coding.has("I22"),
            let index = coding.first("I21.0", "I21.1", "I21.2", "I21.3", "I21.4", "I21.9")
        else { return }
        let text = coding.mentions[index].code.text
        let again: String
        switch text.dropFirst(4).first {
        case "0": again = "I22.0"
        case "1": again = "I22.1"
        case "4": again = "I22.2"
        case "9": again = "I22.9"
        default: again = "I22.8"
        }
        guard let added = coding.add(again, beside: index, by: id) else { return }
        coding.mentions[added].step = coding.mentions[index].step - 1
        if text == "I21.4" || coding.indices(["I21"]).count == 1 {
            coding.replace(index, with: "I21.9", by: id, because: "The kind of the first infarction is not stated.")
        }
    }
}
