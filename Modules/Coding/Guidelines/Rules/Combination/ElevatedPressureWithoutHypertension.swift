/// A raised blood pressure without a diagnosis of hypertension is a finding, not the disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.7.
struct ElevatedPressureWithoutHypertension: GuidelineRule {
    static let id = "guideline.I.C.9.a.7"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "elevated|high|raised ~2 blood pressure", "blood pressure ~3 elevated|high|raised",
        "bp ~3 elevated|high|raised", "elevated|high|raised bp",
        "transient hypertension", "white coat hypertension", "increased blood pressure",
    ])
    private static let denial = Phrases([
        "no|without|not ~5 hypertension|htn|hypertensive", "transient|white ~1 hypertension",
        "hypertension ~2 not ~2 diagnosed|established",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion) else { return }
        let isDenied = !coding.record.statements(denial).isEmpty
        if let index = coding.first("I10") {
            guard isDenied, coding.isBeside(index, place) else { return }
            coding.replace(
                index, with: "R03.0", by: id, because: "Hypertension is not diagnosed (Guideline I.C.9.a.7).")
        } else if !coding.has("I1", "O1") {
            coding.add("R03.0", from: place, by: id)
        }
    }
}
