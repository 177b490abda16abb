import CodeSets

/// A burn is coded by site, degree and side.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.d and the categories T20 to T25.
struct BurnFromWords: GuidelineRule {
    static let id = "guideline.I.C.19.d"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "1st|2nd|3rd degree ~4 burn", "burn ~4 1st|2nd|3rd degree", "full|partial thickness ~3 burn", "burn", "scald",
    ])

    static func apply(to coding: inout CodingCase) {
        let burns = coding.indices(["T20", "T21", "T22", "T23", "T24", "T25"])
        for index in burns where coding.mentions[index].code.text.dropFirst(4).first == "0" {
            guard let degree = BurnSites.degree(coding.record.words(around: coding.mentions[index].evidence)),
                !coding.mentions[index].code.text.hasSuffix("S")
            else { continue }
            let text = coding.mentions[index].code.text
            coding.replace(
                index, with: text.prefix(4) + degree + text.dropFirst(5), by: id,
                because: "The degree is stated (Guideline I.C.19.d).")
        }
        guard burns.isEmpty, let place = coding.record.current(words, in: .conclusion)
        else { return }
        let words = coding.record.words(around: place)
        guard let degree = BurnSites.degree(words), !coding.has("L55", "L56", "L90.5"),
            let text = BurnSites.code(words, degree: degree, episode: coding.episode == .subsequent ? "D" : "A")
        else { return }
        coding.add(text, from: place, by: id)
    }
}
