import CodeSets

/// Burns of one site are coded once, to the highest degree.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.d.2.
struct BurnDegree: GuidelineRule {
    static let id = "guideline.I.C.19.d.2"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        let degrees: Set<Character> = ["1", "2", "3"]
        for mention in coding.mentions where mention.code.text >= "T20" && mention.code.text < "T26" {
            let text = mention.code.text
            guard text.utf8.count == 8, let degree = text.dropFirst(4).first, degrees.contains(degree) else { continue }
            let higher = coding.mentions.first { other in
                other.code.category == mention.code.category && other.code.text.utf8.count == 8
                    && (other.code.text.dropFirst(4).first ?? "0") > degree
                    && Side(Wording.words(other.title)) == Side(Wording.words(mention.title))
            }
            guard let higher else { continue }
            coding.drop(
                mention.code, beside: higher.code, by: id,
                because: "The same site is burned more deeply (Guideline I.C.19.d.2).")
        }
    }
}
