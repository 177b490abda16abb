import CodeSets

/// Influenza due to an identified virus is coded only when it is confirmed; a suspected one is influenza due to an
/// unidentified virus.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.c, an exception to II.H.
struct ConfirmedInfluenzaOnly: GuidelineRule {
    static let id = "guideline.I.C.10.c"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["J09", "J10"]) where coding.mentions[index].assertion.polarity == .uncertain {
            let text = coding.mentions[index].code.text
            let open = text.hasPrefix("J09") ? "J11.1" : "J11" + text.dropFirst(3)
            coding.replace(
                index, with: open, by: id,
                because: "The virus is suspected, not confirmed (Guideline I.C.10.c).")
        }
    }
}
