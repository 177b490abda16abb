/// Diabetes and a cataract in one record are presumed to be connected.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndEyes: DiabetesLinkRule {
    static let id = "guideline.I.A.15.eyes"
    static let links = [DiabetesLink(["H26.9", "H25", "H28"], "36", keeps: false)]
}
