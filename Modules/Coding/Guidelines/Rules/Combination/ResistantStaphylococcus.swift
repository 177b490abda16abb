import CodeSets

/// An infection due to MRSA that has a combination code is coded with that alone; another one has B95.62 beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.e.1.
struct ResistantStaphylococcus: GuidelineRule {
    static let id = "guideline.I.C.1.e"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "mrsa", "methicillin resistant ~1 staph|staphylococcus|staphylococcal|aureus", "methicillin resistant",
    ])
    private static let combinations = [("J18", "J15.212"), ("J15", "J15.212"), ("A41", "A41.02"), ("A49", "A49.02")]

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion) else { return }
        for (category, combination) in combinations {
            guard let index = coding.first(category), coding.isBeside(index, place),
                coding.replace(
                    index, with: combination, by: id, because: "The combination holds the organism (Guideline I.C.1.e)."
                )
            else { continue }
            let keeper = coding.mentions[index].code
            for other in coding.mentions
            where ["B95.62", "R84.5"].contains(other.code.text)
                || other.code.text == "A49.02" && keeper.text != "A49.02"
            {
                coding.drop(
                    other.code, beside: keeper, by: id,
                    because: "The combination holds the organism (Guideline I.C.1.e).")
            }
            return
        }
    }
}
