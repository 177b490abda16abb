import CodeSets

/// The hypertensive diseases I11 to I13 from hypertension and what stands beside it.
enum Hypertension {
    static let heartDiseases = ["I50", "I51.4", "I51.5", "I51.7", "I51.8", "I51.9"]

    /// Joins hypertension with heart disease, kidney disease or both; does nothing unless exactly these are present.
    static func combine(_ coding: inout CodingCase, heart wantsHeart: Bool, kidney wantsKidney: Bool, by rule: String) {
        guard let base = coding.first("I10", "I11", "I12", "I13") else { return }
        let heart = coding.indices(heartDiseases).first {
            !StatedCause.isOther(coding.mentions[$0], than: ["hypertension", "htn", "diabetes"])
        }
        let kidney = coding.indices(["N18"]).first {
            !StatedCause.isOther(coding.mentions[$0], than: ["hypertension", "htn", "diabetes", "nephrosclerosis"])
        }
        let hasHeart = heart != nil || coding.has("I11", "I13")
        let hasKidney = kidney != nil || coding.has("I12", "I13")
        guard hasHeart == wantsHeart, hasKidney == wantsKidney else { return }
        let isFailure = coding.has("I50", "I11.0", "I13.0", "I13.2")
        let isEndStage = coding.has("N18.5", "N18.6", "I12.0", "I13.2", "I13.11")
        let text: String
        switch (hasHeart, hasKidney) {
        case (true, true): text = isEndStage ? (isFailure ? "I13.2" : "I13.11") : (isFailure ? "I13.0" : "I13.10")
        case (false, _): text = isEndStage ? "I12.0" : "I12.9"
        case (true, false): text = isFailure ? "I11.0" : "I11.9"
        }
        guard coding.replace(base, with: text, by: rule, because: "A combination code is presumed (Guideline I.C.9.a).")
        else { return }
        for partner in [heart, kidney].compactMap(\.self) {
            coding.mentions[base].extraEvidence.append(coding.mentions[partner].evidence)
            coding.attach(partner, behind: base, by: rule)
        }
        if let kidney, heart != nil { coding.mentions[kidney].step += 1 }
        let keeper = coding.mentions[base].code
        for other in coding.mentions
        where other.code != keeper && ["I10", "I11", "I12", "I13"].contains(other.code.category) {
            coding.drop(
                other.code, beside: keeper, by: rule, because: "The combination code holds it (Guideline I.C.9.a).")
        }
    }
}

/// Whether the record gives a condition another cause, which breaks a presumed link.
enum StatedCause {
    static func isOther(_ mention: DiagnosisMention, than causes: Set<String>) -> Bool {
        let context = mention.context
        if context.contains("unrelated") || context.contains("not due") { return true }
        guard context.contains("due") || context.contains("secondary") || context.contains("caused") else {
            return false
        }
        return context.isDisjoint(with: causes)
    }
}
