/// Aftercare and the management of devices lead the list when the encounter is for them.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7 and IV.L.
struct AftercareFirst: FirstListedRule {
    static let id = "guideline.I.C.21.c.7.first"
    static let leading = ["Z42", "Z43", "Z44", "Z45", "Z46", "Z47", "Z48", "Z49", "Z51.8"]
}
