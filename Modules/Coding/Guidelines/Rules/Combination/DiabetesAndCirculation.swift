/// Diabetes and peripheral arterial disease in one record are presumed to be connected.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndCirculation: DiabetesLinkRule {
    static let id = "guideline.I.A.15.circulation"
    static let links = [
        DiabetesLink(["I73.9", "I70.20", "I70.2"], "51", keeps: false), DiabetesLink(["I96"], "52", keeps: false),
    ]
}
