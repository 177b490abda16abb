/// Long-term, also prophylactic, use of antibiotics is coded Z79.2; a course for an acute infection is not.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermAntibiotics: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.antibiotics"
    static let code = "Z79.2"
    static let drugs = LongTermDrugs.antibiotics
    static let need = LongTermDrugs.Need.statedLongTerm
}
