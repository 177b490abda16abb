import CodeSets

/// The extent of a burn is coded T31 beside the sites when it is stated: all of it, and of it what is third degree.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.d.6.
struct ExtentOfBurn: GuidelineRule {
    static let id = "guideline.I.C.19.d.6"
    static let stage = GuidelineStage.addition

    private static let words = Phrases([
        "# % ~4 body|tbsa|bsa|surface", "# percent|pct ~4 body|tbsa|bsa|surface", "tbsa|bsa ~3 #",
    ])
    private static let deep = Phrases(["# %|percent ~3 3rd|full", "3rd degree ~4 # %|percent"])

    static func apply(to coding: inout CodingCase) {
        let burns = coding.mentions.indices.filter { index in
            let text = coding.mentions[index].code.text
            return text >= "T20" && text < "T29" && !text.hasSuffix("S")
        }
        guard let main = burns.last, let place = coding.record.statement(words),
            let share = place.numbers.first.flatMap(percent)
        else { return }
        let isDeep = coding.mentions[main].code.text.dropFirst(4).first == "3"
        let third =
            coding.record.statement(deep)?.numbers.first.flatMap(percent) ?? (isDeep && burns.count == 1 ? share : 0)
        let tens = min(9, share / 10), deepTens = min(tens, third / 10)
        let text = tens == 0 ? "T31.0" : "T31.\(tens)\(deepTens)"
        coding.add(text, beside: main, by: id, evidence: place.evidence, context: [])
    }

    private static func percent(_ text: String) -> Int? {
        text.split(separator: ".").first.flatMap { Int($0) }.flatMap { (1...100).contains($0) ? $0 : nil }
    }
}
