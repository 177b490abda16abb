/// Diabetes with high or low blood glucose has a code that says so.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a and the Index entries "with hyperglycemia" and "with
/// hypoglycemia".
struct DiabetesAndGlucose: DiabetesLinkRule {
    static let id = "guideline.I.C.4.a"
    static let links = [DiabetesLink(["R73.9"], "65", keeps: false), DiabetesLink(["E16.2"], "649", keeps: false)]
}
