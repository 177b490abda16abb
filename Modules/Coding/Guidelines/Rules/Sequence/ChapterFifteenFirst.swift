/// Codes of chapter 15 stand before codes of all other chapters.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.a.1.
struct ChapterFifteenFirst: FirstListedRule {
    static let id = "guideline.I.C.15.a.1.first"
    static let leading = ["O"]
    static let rank = SequenceRank.chapter
}
