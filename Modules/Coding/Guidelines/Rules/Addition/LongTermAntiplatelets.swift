/// Long-term use of an antiplatelet drug is coded Z79.02.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermAntiplatelets: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.antiplatelets"
    static let code = "Z79.02"
    static let drugs = LongTermDrugs.antiplatelets
    static let need = LongTermDrugs.Need.statedLongTerm
}
