/// Long-term use of aspirin is coded Z79.82.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermAspirin: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.aspirin"
    static let code = "Z79.82"
    static let drugs = LongTermDrugs.aspirin
    static let need = LongTermDrugs.Need.statedLongTerm
}
