/// The week of gestation may be coded beside a routine prenatal visit.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.11.
struct WeeksBesidePrenatalVisit: GuidelineRule {
    static let id = "guideline.I.C.21.c.11"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        guard let main = coding.first("Z34"), !coding.has("Z3A"), let weeks = Delivery.weeks(coding.record, pregnancy),
            let evidence = weeks.evidence
        else { return }
        let number = weeks.count
        let text = number < 8 ? "Z3A.01" : number > 42 ? "Z3A.49" : "Z3A." + (number < 10 ? "0" : "") + String(number)
        coding.add(text, beside: main, by: id, evidence: evidence, context: [])
    }
}
