/// Chemotherapy, immunotherapy or radiotherapy leads the list when the encounter is for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.e.2 and II.
struct AntineoplasticTherapyFirst: FirstListedRule {
    static let id = "guideline.I.C.2.e.2.first"
    static let leading = ["Z51.0", "Z51.1"]
}
