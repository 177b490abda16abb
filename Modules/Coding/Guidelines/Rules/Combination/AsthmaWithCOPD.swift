/// Asthma in a patient with COPD is coded beside it; the COPD is then other specified, unless it is exacerbated or
/// infected.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a, the code-also note at J44 and the Index entry "Asthma,
/// with chronic obstructive pulmonary disease".
struct AsthmaWithCOPD: GuidelineRule {
    static let id = "guideline.I.C.10.a.asthma"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard let lung = coding.first("J44.9"), coding.has("J45") else { return }
        coding.replace(lung, with: "J44.89", by: id, because: "Asthma and COPD are present together.")
    }
}
