/// A patient with type 2 or secondary diabetes who uses insulin has Z79.4 beside the diabetes.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a.3 and I.C.4.a.6.a.
struct LongTermInsulin: LongTermDrugRule {
    static let id = "guideline.I.C.4.a.3.insulin"
    static let code = "Z79.4"
    static let drugs = LongTermDrugs.insulins
    static let need = LongTermDrugs.Need.beside(["E08", "E09", "E11", "E13", "O24.1", "O24.8"])
}
