/// A patient with diabetes who injects another drug than insulin for it has Z79.85.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.3.
struct LongTermInjectedAntidiabetics: LongTermDrugRule {
    static let id = "guideline.I.C.4.a.3.injected"
    static let code = "Z79.85"
    static let drugs = LongTermDrugs.injectedAntidiabetics
    static let need = LongTermDrugs.Need.beside(["E08", "E09", "E11", "E13"])
}
