/// A patient with diabetes who takes oral drugs for it has Z79.84, beside Z79.4 where insulin is used too.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.3.
struct LongTermOralHypoglycemics: LongTermDrugRule {
    static let id = "guideline.I.C.4.a.3.oral"
    static let code = "Z79.84"
    static let drugs = LongTermDrugs.oralAntidiabetics
    static let need = LongTermDrugs.Need.beside(["E08", "E09", "E11", "E13"])
}
