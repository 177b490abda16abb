/// Long-term use of an anticoagulant is coded Z79.01.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79) and its definition of long-term drug therapy.
struct LongTermAnticoagulants: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.anticoagulants"
    static let code = "Z79.01"
    static let drugs = LongTermDrugs.anticoagulants
    static let need = LongTermDrugs.Need.beside([
        "I48", "I82.5", "I82.7", "I27.82", "D68", "Z86.7", "Z95.2", "I26", "I82",
    ])
}
