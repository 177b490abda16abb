import CodeSets

/// The late effect of an injury is the condition that is left, and behind it the injury with the seventh character S.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.10 and I.C.19.a.
struct ScarFromInjury: GuidelineRule {
    static let id = "guideline.I.B.10"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "scar|contracture|keloid|stiffness ~4 from|due ~4 old|previous|prior? ~3 burn|fracture",
        "scar|contracture|keloid|stiffness ~4 from|due ~4 old|previous|prior? ~3 laceration|injury|wound",
        "scar|contracture|keloid|stiffness ~4 after|following|secondary ~4 old|previous|prior? ~3 burn|fracture",
        "scar|contracture ~4 after|following|secondary ~4 old|previous|prior? ~3 laceration|injury|wound",
        "keloid|stiffness ~4 after|following|secondary ~4 old|previous|prior? ~3 laceration|injury|wound",
        "scar|contracture|keloid|stiffness ~4 from|due ~4 healed|past|remote|earlier? ~3 burn|fracture",
        "scar|contracture|keloid|stiffness ~4 from|due ~4 healed|past|remote|earlier? ~3 laceration|injury|wound",
        "scar|contracture ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 burn|fracture",
        "keloid|stiffness ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 burn|fracture",
        "scar|contracture ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 laceration|injury|wound",
        "keloid|stiffness ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 laceration|injury|wound",
        "deformity|pain ~4 from|due ~4 old|previous|prior? ~3 burn|fracture|laceration|injury|wound",
        "deformity|pain ~4 after|following|secondary ~4 old|previous|prior? ~3 burn|fracture|laceration|injury|wound",
        "disfigurement|arthritis|tightness ~4 from|due ~4 old|previous|prior? ~3 burn|fracture",
        "disfigurement|arthritis|tightness ~4 from|due ~4 old|previous|prior? ~3 laceration|injury|wound",
        "disfigurement|arthritis|tightness ~4 after|following|secondary ~4 old|previous|prior? ~3 burn|fracture",
        "disfigurement ~4 after|following|secondary ~4 old|previous|prior? ~3 laceration|injury|wound",
        "arthritis|tightness ~4 after|following|secondary ~4 old|previous|prior? ~3 laceration|injury|wound",
        "deformity|pain ~4 from|due ~4 healed|past|remote|earlier? ~3 burn|fracture|laceration|injury|wound",
        "deformity|pain ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 burn|fracture",
        "deformity|pain ~4 after|following|secondary ~4 healed|past|remote|earlier? ~3 laceration|injury|wound",
        "disfigurement|arthritis|tightness ~4 from|due ~4 healed|past|remote|earlier? ~3 burn|fracture",
        "disfigurement|arthritis|tightness ~4 from|due ~4 healed|past|remote|earlier? ~3 laceration|injury|wound",
        "disfigurement|arthritis|tightness ~4 after|following|secondary ~4 healed|past? ~3 burn|fracture",
        "disfigurement|arthritis|tightness ~4 after|following|secondary ~4 remote|earlier? ~3 burn|fracture",
        "disfigurement|arthritis|tightness ~4 after|following|secondary ~4 healed|past? ~3 laceration|injury|wound",
        "disfigurement ~4 after|following|secondary ~4 remote|earlier? ~3 laceration|injury|wound",
        "arthritis|tightness ~4 after|following|secondary ~4 remote|earlier? ~3 laceration|injury|wound",
        "old|previous|healed|prior ~1 burn|laceration|wound ~6 scar|scarring|keloid|contracture",
        "sequela|sequelae|late ~2 effect ~2 ~3 burn|fracture|laceration|injury|wound",
        "burn|post|traumatic scar|contracture|keloid",
        "burn|fracture|laceration|wound|injury ~4 ago ~4 scar|contracture|keloid|stiffness|deformity",
    ])
    private static let scars = Phrases(["scar", "scarring", "cicatrix"])
    private static let keloids = Phrases(["keloid", "hypertrophic scar"])
    private static let contractures = Phrases(["skin|scar contracture"])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(words) else { return }
        let words = coding.record.words(around: place)
        let injury = coding.indices(["S", "T2", "T3"]).first
        let residual: Int?
        if let known = coding.first("L90.5", "L91.0", "M24", "M12.5", "M25", "M21") {
            residual = known
        } else if let scar = coding.record.statement(keloids) {
            residual = coding.add("L91.0", from: scar, by: id)
        } else if let scar = coding.record.statement(scars) {
            residual = coding.add("L90.5", from: scar, by: id)
        } else {
            residual = nil
        }
        guard let residual else { return }
        if let injury {
            coding.setSeventh(injury, "S", by: id)
            coding.attach(injury, behind: residual, by: id)
        } else if words.contains("burn"), let text = BurnSites.code(words, degree: nil, episode: "S") {
            coding.add(text, beside: residual, by: id, evidence: place.evidence)
        }
        for other in coding.mentions where other.code.text == "I25.2" {
            coding.drop(other.code, by: id, because: "The scar is not of the heart.")
        }
    }
}
