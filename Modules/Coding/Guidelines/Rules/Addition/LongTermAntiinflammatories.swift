/// Long-term use of non-steroidal anti-inflammatory drugs is coded Z79.1.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermAntiinflammatories: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.nsaid"
    static let code = "Z79.1"
    static let drugs = LongTermDrugs.antiinflammatories
    static let need = LongTermDrugs.Need.statedLongTerm
}
