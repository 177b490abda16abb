/// Long-term use of opiate analgesics is coded Z79.891; it is no dependence.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermOpioids: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.opioids"
    static let code = "Z79.891"
    static let drugs = LongTermDrugs.opioids
    static let need = LongTermDrugs.Need.statedLongTerm
}
