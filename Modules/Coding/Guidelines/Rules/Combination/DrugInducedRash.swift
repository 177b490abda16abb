/// A rash from a drug taken as prescribed is a drug eruption.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.e.5.a (the nature of the adverse effect first) and the Index
/// entry "Dermatitis, due to drugs".
struct DrugInducedRash: GuidelineRule {
    static let id = "guideline.I.C.19.e.5.a.rash"
    static let stage = GuidelineStage.combination

    private static let local = Phrases(["localized|localised|local"])

    static func apply(to coding: inout CodingCase) {
        guard case .adverse(let place, _) = AdverseEffects.find(coding) else { return }
        let words = coding.record.words(around: place)
        let rashes: Set<String> = ["rash", "eruption", "exanthem", "dermatitis"]
        guard words.contains(where: rashes.contains) else { return }
        let text = coding.record.says(local) ? "L27.1" : "L27.0"
        if let index = coding.first("R21", "L27", "L30.9", "L25.1", "L23.3", "L24.4") {
            coding.replace(
                index, with: text, by: id, because: "The rash is the effect of a drug (Guideline I.C.19.e.5.a).")
        } else {
            coding.add(text, from: place, by: id)
        }
    }
}
