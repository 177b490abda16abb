/// Asthma in a patient with COPD is coded beside it; the COPD is then other specified, unless it is exacerbated or
/// infected.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.10.a, the code-also note at J44 and the Index entry "Asthma,
/// with chronic obstructive pulmonary disease".
struct AsthmaWithCOPD: GuidelineRule {
    static let id = "guideline.I.C.10.a.asthma"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard let lung = coding.first("J44.9", "J44.89") else { return }
        // "COPD and asthma" may have been read as one name.
        if !coding.has("J45"), coding.mentions[lung].evidence.quote.lowercased().contains("asthma"),
            let place = coding.record.current(["asthma"])
        {
            coding.add("J45", from: place, by: id)
        }
        guard coding.has("J45") else { return }
        coding.replace(lung, with: "J44.89", by: id, because: "Asthma and COPD are present together.")
    }
}
