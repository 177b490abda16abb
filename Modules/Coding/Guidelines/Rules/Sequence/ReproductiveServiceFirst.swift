/// Contraception, procreation, donation and prophylactic surgery lead the list when the encounter is for them.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.16.
struct ReproductiveServiceFirst: FirstListedRule {
    static let id = "guideline.I.C.21.c.16.reproductive"
    static let leading = ["Z30", "Z31", "Z32", "Z34", "Z38", "Z39", "Z40", "Z52"]
}
