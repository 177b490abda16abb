/// An infection due to a device is the complication's code first, and the infection beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.g and the use-additional note at T83.5.
struct InfectionOfCatheter: GuidelineRule {
    static let id = "guideline.I.C.19.g.5"
    static let stage = GuidelineStage.addition

    private static let words = Phrases(["urinary ~1 tract infection", "uti"])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("T83.51"), let place = coding.record.current(words, in: .conclusion) else {
            return
        }
        let added = coding.add("N39.0", beside: index, by: id, evidence: place.evidence)
        if let added { coding.attach(added, behind: index, by: id) }
    }
}
