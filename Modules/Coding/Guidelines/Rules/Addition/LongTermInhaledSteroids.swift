/// Long-term use of inhaled steroids is coded Z79.51.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermInhaledSteroids: LongTermDrugRule {
    static let id = "guideline.I.C.21.c.3.inhaled"
    static let code = "Z79.51"
    static let drugs: Set<String> = [
        "fluticasone", "budesonide", "beclomethasone", "mometasone", "flovent", "pulmicort",
    ]
    static let need = LongTermDrugs.Need.statedLongTerm
}
