import CodeSets

/// A fracture after a minor fall in a patient with known osteoporosis is a pathological fracture, M80 and not an
/// injury code.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.13.d.2.
struct OsteoporoticFracture: GuidelineRule {
    static let id = "guideline.I.C.13.d.2"
    static let stage = GuidelineStage.combination

    private static let minor = Phrases([
        "minor|ground|low|slight|trivial|simple ~3 fall|trauma|level|impact|force|energy|stumble|bump",
        "fall ~2 standing", "fragility fracture",
        "pathologic|pathological fracture", "fell ~3 standing|home|bed|chair", "without ~3 trauma|fall",
        "osteoporotic|osteoporosis ~3 fracture",
        "fracture ~3 osteoporosis|osteoporotic",
    ])
    /// Injury category to the site's digit in M80.0, and whether the site has sides.
    private static let sites: [(codes: [String], site: String)] = [
        (["S42.2", "S42.3", "S42.4"], "2"), (["S42"], "1"), (["S52", "S62.1"], "3"), (["S62"], "4"), (["S72"], "5"),
        (["S82"], "6"),
        (["S92"], "7"), (["S12", "S22.0", "S32.0", "M48.5"], "8"), (["S22", "S32"], "A"),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let porosis = coding.first("M81", "M80"), coding.record.says(minor) || coding.has("M80") else { return }
        for index in coding.indices(["S12", "S22", "S32", "S42", "S52", "S62", "S72", "S82", "S92", "M48.5"]) {
            let injury = coding.mentions[index]
            guard let site = sites.first(where: { $0.codes.contains { injury.code.text.hasPrefix($0) } })?.site else {
                continue
            }
            let episode = injury.code.text.last.map { "ADGKPS".contains($0) ? String($0) : "A" } ?? "A"
            let family = coding.mentions[porosis].code.text.hasPrefix("M81.8") ? "M80.8" : "M80.0"
            let side: String
            switch Side(coding.record.words(around: injury.evidence)) {
            case .right: side = "1"
            case .left: side = "2"
            default: side = "9"
            }
            let text = family + site + (site == "8" ? "X" : site == "A" ? "X" : side) + episode
            let why = "Known osteoporosis with a minor fall is a pathological fracture (Guideline I.C.13.d.2)."
            guard coding.replace(index, with: text, by: id, because: why) else { continue }
            let keeper = coding.mentions[index].code
            for other in coding.mentions where other.code != keeper && ["M81", "M80"].contains(other.code.category) {
                coding.mentions[coding.first(keeper.text) ?? index].order = min(injury.order, other.order)
                coding.drop(other.code, beside: keeper, by: id, because: "The fracture code holds the osteoporosis.")
            }
            return
        }
    }
}
