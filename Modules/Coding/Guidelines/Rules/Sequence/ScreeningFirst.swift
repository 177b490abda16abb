/// A screening leads the list also when something was found at it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.5 and IV.P.
struct ScreeningFirst: FirstListedRule {
    static let id = "guideline.I.C.21.c.5.first"
    static let leading = ["Z11", "Z12", "Z13"]
}
