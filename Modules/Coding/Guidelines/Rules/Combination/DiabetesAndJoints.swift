/// Diabetes and a neuropathic joint or periodontal disease in one record are presumed to be connected.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndJoints: DiabetesLinkRule {
    static let id = "guideline.I.A.15.joints"
    static let links = [
        DiabetesLink(["M14.6"], "610", keeps: false), DiabetesLink(["K05", "K06"], "630", keeps: true),
    ]
}
