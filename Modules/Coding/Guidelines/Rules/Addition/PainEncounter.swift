/// Pain that is acute, chronic or postprocedural is G89 when the encounter is for pain control or the site's code
/// does not tell; otherwise the cause alone is coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.6.b.1.a and I.C.6.b.1.b.
struct PainEncounter: GuidelineRule {
    static let id = "guideline.I.C.6.b.1"
    static let stage = GuidelineStage.addition

    private static let management = Phrases([
        "pain management|control|clinic|medicine", "manage|management|control ~2 of? ~3 pain",
    ])
    private static let chronic = Phrases(["chronic ~4 pain"])
    private static let acute = Phrases(["acute ~4 pain"])
    private static let trauma = Phrases(["trauma|injury|traumatic|accident"])

    static func apply(to coding: inout CodingCase) {
        guard let reason = coding.record.current(management, in: .conclusion), !coding.has("G89"),
            !coding.mentions.isEmpty,
            reason.evidence.quote.isEmpty == false
        else { return }
        if let place = coding.record.current(chronic, in: .conclusion) {
            coding.add(coding.record.says(trauma) ? "G89.21" : "G89.29", from: place, by: id)
        } else if let place = coding.record.current(acute, in: .conclusion) {
            coding.add("G89.11", from: place, by: id)
        }
    }
}
