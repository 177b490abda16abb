import CodeSets

/// The birth record of a newborn begins with a code of Z38 for place and kind of the delivery, once.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.16.a.2 and I.C.21.c.12.
struct Liveborn: GuidelineRule {
    static let id = "guideline.I.C.16.a.2"
    static let stage = GuidelineStage.addition
    static let settings: Set<CareSetting> = [.inpatient]

    private static let twins = Phrases(["twin"])
    private static let outside = Phrases(["born ~3 home|outside|ambulance|car|en ~1 route"])

    static func apply(to coding: inout CodingCase) {
        guard Delivery.isOfNewborn(coding), let place = Delivery.birth(coding.record), !coding.has("Z38") else {
            return
        }
        let isCesarean = Delivery.isCesarean(coding.record)
        let text: String
        if coding.record.says(outside) {
            text = coding.record.says(twins) ? "Z38.4" : "Z38.1"
        } else if coding.record.says(twins) {
            text = isCesarean ? "Z38.31" : "Z38.30"
        } else {
            text = isCesarean ? "Z38.01" : "Z38.00"
        }
        for other in coding.mentions where ["O", "Z37"].contains(where: other.code.text.hasPrefix) {
            coding.drop(other.code, by: id, because: "Chapter 15 is for the mother's record (Guideline I.C.16.a.1).")
        }
        guard let index = coding.add(text, from: place, by: id) else { return }
        coding.rank(index, SequenceRank.reason, by: id)
    }
}
