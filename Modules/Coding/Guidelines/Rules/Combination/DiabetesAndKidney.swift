/// Diabetes and kidney disease in one record are presumed to be connected.
///
/// Only a stated other cause breaks the link.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndKidney: DiabetesLinkRule {
    static let id = "guideline.I.A.15.kidney"
    static let links = [
        DiabetesLink(["N18"], "22", keeps: true),
        DiabetesLink(["N08", "N05", "N28.9", "N04.9", "N03"], "21", keeps: false),
    ]
}
