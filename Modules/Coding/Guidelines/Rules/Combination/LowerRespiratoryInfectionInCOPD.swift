import CodeSets

/// COPD with an acute lower respiratory infection is J44.0, and the infection is coded beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a and the code-also note at J44.0.
struct LowerRespiratoryInfectionInCOPD: GuidelineRule {
    static let id = "guideline.I.C.10.a.infection"
    static let stage = GuidelineStage.combination

    static let infections = ["J12", "J13", "J14", "J15", "J16", "J17", "J18", "J20", "J22", "J09.X1", "J10.0", "J11.0"]

    static func apply(to coding: inout CodingCase) {
        guard let lung = coding.first("J44.9", "J44.0", "J44.1"), let infection = coding.first(infections) else {
            return
        }
        let text = coding.mentions[lung].code.text
        if text == "J44.9" {
            coding.replace(
                lung, with: "J44.0", by: id, because: "A lower respiratory infection is present (Guideline I.C.10.a).")
            coding.attach(infection, behind: lung, by: id)
        } else if text == "J44.1", let added = coding.add("J44.0", beside: lung, by: id) {
            // J44.0 leads, then its infection, then the exacerbation.
            coding.attach(infection, behind: lung, by: id)
            coding.mentions[added].step = coding.mentions[lung].step
            coding.mentions[lung].step += 2
            coding.mentions[lung].question = nil
        } else if text == "J44.0" {
            coding.attach(infection, behind: lung, by: id)
        }
    }
}
