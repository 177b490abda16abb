import CodeSets

/// A substance use disorder in remission is coded as such on the provider's word; a past dependence is dependence in
/// remission.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.5.b.1 and the Index entry "Dependence, in remission".
struct SubstanceInRemission: GuidelineRule {
    static let id = "guideline.I.C.5.b.1"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "remission", "sober ~3 #", "sober since|for", "recovering", "recovered ~2 alcoholic", "abstinent",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(words) else { return }
        for index in coding.indices(["F10", "F11", "F12", "F13", "F14", "F15", "F16", "F18", "F19", "F17"]) {
            let text = coding.mentions[index].code.text
            guard coding.isBeside(index, place), text.utf8.count >= 6 else { continue }
            let kind = text.dropFirst(4).prefix(1)
            guard kind == "1" || kind == "2" || kind == "9" else { continue }
            let remission =
                String(text.prefix(4)) + (text.hasPrefix("F17") ? "2" + text.dropFirst(5).prefix(1) + "1" : kind + "1")
            coding.replace(
                index, with: remission, by: id, because: "The provider states remission (Guideline I.C.5.b.1).")
        }
    }
}
