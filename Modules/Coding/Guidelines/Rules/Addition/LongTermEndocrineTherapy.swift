/// A drug that is taken to prevent a cancer's return is coded by its kind: selective estrogen modulators and
/// aromatase inhibitors.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.m and I.C.21.c.3 (Z79.81).
struct LongTermEndocrineTherapy: LongTermDrugRule {
    static let id = "guideline.I.C.2.m.adjuvant"
    static let code = "Z79.810"
    static let drugs: Set<String> = ["tamoxifen", "raloxifene", "toremifene"]
    static let need = LongTermDrugs.Need.beside(["C50", "Z85.3", "D05"])
}
