import CodeSets

/// A condition that follows a past COVID-19 has its own code first and U09.9 behind it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.m.
struct PostCOVIDCondition: GuidelineRule {
    static let id = "guideline.I.C.1.g.1.m"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "post covid ~2 condition|syndrome", "long covid", "post acute sequelae|sequela ~3 covid", "post covid 19?",
        "long haul covid",
        "sequela|sequelae ~2 covid", "after|following|from ~3 covid ~2 infection? ~3 ago",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(words) else { return }
        for other in coding.mentions where ["U07.1", "Z86.16"].contains(other.code.text) {
            coding.drop(other.code, by: id, because: "The infection is past (Guideline I.C.1.g.1.m).")
        }
        if let first = coding.mentions.indices.first(where: { coding.mentions[$0].code.category != "U09" }) {
            coding.add("U09.9", beside: first, by: id, evidence: place.evidence)
        } else {
            coding.add("U09.9", from: place, by: id)
        }
    }
}
