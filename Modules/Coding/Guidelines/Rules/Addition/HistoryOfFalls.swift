/// A history of falls or a risk of falling is Z91.81; repeated recent falls that are investigated are R29.6.
///
/// Both are coded when the patient fell lately and is at risk.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.18.d.
struct HistoryOfFalls: StatedRule {
    static let id = "guideline.I.C.18.d"
    static let entries = [
        StatedCode(
            "R29.6",
            [
                "recurrent|repeated|frequent|multiple ~1 fall", "keeps falling", "falls frequently",
                "falling repeatedly|frequently",
            ]),
        StatedCode("Z91.81", ["history ~2 fall|falling", "at risk ~2 fall|falling", "fall risk", "risk ~2 falling"]),
    ]
}
