/// A full-term normal delivery of a single healthy infant without complications is O80, always with Z37.0.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.n.
struct NormalDelivery: GuidelineRule {
    static let id = "guideline.I.C.15.n"
    static let stage = GuidelineStage.addition
    static let settings: Set<CareSetting> = [.inpatient]

    static func apply(to coding: inout CodingCase) {
        guard let place = Delivery.statement(coding.record), !Delivery.isOfNewborn(coding), !coding.has("O") else {
            return
        }
        coding.add(Delivery.isCesarean(coding.record) ? "O82" : "O80", from: place, by: id)
    }
}
