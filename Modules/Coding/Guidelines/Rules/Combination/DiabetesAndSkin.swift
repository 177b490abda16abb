/// Diabetes and a skin ulcer or dermatitis in one record are presumed to be connected; the ulcer keeps a code for its
/// site and depth.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndSkin: DiabetesLinkRule {
    static let id = "guideline.I.A.15.skin"
    static let links = [
        DiabetesLink(["L97.4", "L97.5"], "621", keeps: true), DiabetesLink(["L97", "L98.4"], "622", keeps: true),
        DiabetesLink(["L92.1"], "620", keeps: false),
    ]
}
