/// Long-term use of systemic steroids is coded Z79.52.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermSteroids: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.steroids"
    static let code = "Z79.52"
    static let drugs = LongTermDrugs.steroids
    static let need = LongTermDrugs.Need.statedLongTerm
}
