/// Long-term use of bisphosphonates is coded Z79.83.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermBisphosphonates: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.bisphosphonates"
    static let code = "Z79.83"
    static let drugs: Set<String> = [
        "alendronate", "risedronate", "ibandronate", "zoledronate", "fosamax", "bisphosphonate",
    ]
    static let need = LongTermDrugs.Need.statedLongTerm
}
