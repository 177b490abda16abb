import CodeSets

/// Superficial injuries are not coded beside a more severe injury of the same site.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.b.
struct SuperficialInjury: GuidelineRule {
    static let id = "guideline.I.C.19.b.superficial"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for mention in coding.mentions where mention.code.text.hasPrefix("S") {
            guard mention.code.text.dropFirst(2).first == "0" else { continue }
            let region = mention.code.text.prefix(2)
            let severe = coding.mentions.first { other in
                other.code.text.hasPrefix(region)
                    && ["1", "2", "3", "7", "8"].contains(other.code.text.dropFirst(2).prefix(1))
            }
            guard let severe else { continue }
            coding.drop(
                mention.code, beside: severe.code, by: id,
                because: "The same site has a more severe injury (Guideline I.C.19.b).")
        }
    }
}
