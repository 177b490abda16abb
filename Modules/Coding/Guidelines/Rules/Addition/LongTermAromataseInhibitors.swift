/// Long-term use of an aromatase inhibitor is coded Z79.811.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.m and I.C.21.c.3 (Z79.81).
struct LongTermAromataseInhibitors: LongTermDrugRule {
    static let id = "guideline.I.C.2.m.aromatase"
    static let code = "Z79.811"
    static let drugs: Set<String> = ["anastrozole", "letrozole", "exemestane", "arimidex", "femara"]
    static let need = LongTermDrugs.Need.beside(["C50", "Z85.3", "D05"])
}
