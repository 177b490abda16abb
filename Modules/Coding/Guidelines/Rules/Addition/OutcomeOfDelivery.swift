/// The outcome of delivery is coded on every record of the mother when a delivery has occurred.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.b.5 and I.C.21.c.11.
struct OutcomeOfDelivery: GuidelineRule {
    static let id = "guideline.I.C.15.b.5"
    static let stage = GuidelineStage.addition
    static let settings: Set<CareSetting> = [.inpatient]

    private static let twins = Phrases(["twin"])
    private static let stillborn = Phrases(["stillborn|stillbirth", "fetal demise", "intrauterine death"])

    static func apply(to coding: inout CodingCase) {
        guard let place = Delivery.statement(coding.record), !Delivery.isOfNewborn(coding), coding.has("O"),
            !coding.has("Z37")
        else { return }
        let isTwins = coding.record.says(twins), isStill = coding.record.says(stillborn)
        let text = isTwins ? (isStill ? "Z37.4" : "Z37.2") : (isStill ? "Z37.1" : "Z37.0")
        guard let main = coding.indices(["O"]).last else { return }
        coding.add(text, beside: main, by: id, evidence: place.evidence, context: [])
    }
}
