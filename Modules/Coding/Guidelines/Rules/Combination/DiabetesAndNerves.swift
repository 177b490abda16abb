/// Diabetes and a disease of the nerves in one record are presumed to be connected.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 ("with") and I.C.4.a.
struct DiabetesAndNerves: DiabetesLinkRule {
    static let id = "guideline.I.A.15.nerves"
    static let links = [
        DiabetesLink(["G62.9", "G62.89"], "40", keeps: false),
        DiabetesLink(["G60.9", "G58.9", "G59", "G63"], "40", keeps: false),
        DiabetesLink(["G90.9", "G99.0", "G90.0"], "43", keeps: false), DiabetesLink(["K31.84"], "43", keeps: true),
        DiabetesLink(["G57", "G56.9"], "41", keeps: false), DiabetesLink(["G73.0", "G71.9"], "44", keeps: false),
    ]

    /// "Neuropathy" alone leaves its kind open; "polyneuropathy", "peripheral" or "autonomic neuropathy" names it.
    static func ending(_ link: DiabetesLink, _ mention: DiagnosisMention) -> String {
        guard link.ending == "40" else { return link.ending }
        if mention.context.contains("autonomic") { return "43" }
        let isPeripheral =
            mention.evidence.quote.lowercased().contains("poly") || mention.context.contains("peripheral")
        return isPeripheral ? "42" : "40"
    }
}
