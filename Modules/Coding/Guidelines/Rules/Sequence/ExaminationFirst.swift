/// A routine or administrative examination leads the list.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.13, I.C.21.c.16 and IV.P.
struct ExaminationFirst: FirstListedRule {
    static let id = "guideline.I.C.21.c.13.first"
    static let leading = ["Z00", "Z01.0", "Z01.1", "Z01.2", "Z01.4", "Z02"]
    static let rank = SequenceRank.reason - 1
}
