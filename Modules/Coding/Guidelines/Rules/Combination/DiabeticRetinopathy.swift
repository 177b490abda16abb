import CodeSets

/// Diabetic retinopathy is coded with its degree, with or without macular edema, and with the eye.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 and I.C.4.a; seventh characters of E08 to E13.
struct DiabeticRetinopathy: GuidelineRule {
    static let id = "guideline.I.C.4.a.eye"
    static let stage = GuidelineStage.combination

    private static let retinopathy = Phrases([
        "retinopathy", "npdr|pdr", "retinal disease", "background retinopathy", "diabetes|diabetic ~3 macular edema",
    ])
    private static let proliferative = Phrases(["proliferative ~2 retinopathy", "pdr"])
    private static let degrees: [(String, Phrases)] = [
        ("32", ["mild ~3 non|nonproliferative|npdr|background"]), ("33", ["moderate ~3 non|nonproliferative|npdr"]),
        ("34", ["severe ~3 non|nonproliferative|npdr"]), ("32", ["non ~1 proliferative", "nonproliferative|npdr"]),
        ("35", ["proliferative ~2 retinopathy", "pdr"]),
    ]
    private static let edema = Phrases(["macular edema|oedema", "dme"])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first(Diabetes.categories),
            let place = coding.record.current(retinopathy, in: .conclusion), !statesHypertension(coding, place)
        else { return }
        let category = coding.mentions[index].code.category
        let degree = degrees.first { coding.record.says($0.1) }?.0 ?? "31"
        let swollen = coding.record.says(edema) ? "1" : "9"
        let side = degree == "31" ? "" : Side(coding.record.words(around: place)).eyeCharacter
        // Stable and complicated proliferative retinopathy have codes of their own, to which the search leads.
        if degree == "35", coding.has(category + ".35") { return }
        guard
            let added = coding.add(
                "\(category).\(degree)\(swollen)\(side)", beside: index, by: id, evidence: place.evidence)
        else { return }
        let keeper = coding.mentions[added].code
        for other in coding.mentions where other.code != keeper {
            let isSame =
                other.code.text.hasPrefix(category + ".31")
                || other.code.text.hasPrefix(category + ".3" + degree.dropFirst())
            if isSame || ["H35.0", "H36", "H35.2", "H35.81", "R60"].contains(where: other.code.text.hasPrefix) {
                coding.drop(other.code, beside: keeper, by: id, because: "The diabetes code holds the retinopathy.")
            }
        }
    }

    private static func statesHypertension(_ coding: CodingCase, _ place: CaseRecord.Statement) -> Bool {
        let words = coding.record.words(around: place)
        return words.contains("hypertensive") && !words.contains("diabetic") && !words.contains("diabetes")
    }
}
