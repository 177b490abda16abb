/// Abuse and neglect stand before the injuries and mental disorders due to them.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.f.
struct AbuseFirst: FirstListedRule {
    static let id = "guideline.I.C.19.f.first"
    static let leading = ["T74", "T76"]
    static let rank = SequenceRank.chapter
}
