import CodeSets

/// A drug taken wrongly, or in overdose, is a poisoning: its code leads and the manifestations follow.
///
/// An overdose whose intent is not told is accidental.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.e.5.b.
struct Poisoning: GuidelineRule {
    static let id = "guideline.I.C.19.e.5.b"
    static let stage = GuidelineStage.combination

    static func apply(to coding: inout CodingCase) {
        guard case .poisoning(let place, let drug, let intent) = AdverseEffects.find(coding) else { return }
        let text = drug + intent + AdverseEffects.episode(coding)
        for other in coding.mentions where ("T36"..."T50").contains(other.code.category) && other.code.text != text {
            // "Accidental overdose" alone is the start of many codes.
            let isOpen = !coding.record.words(around: other.evidence).isEmpty && !namesDrug(other)
            if other.code.text.hasPrefix(drug) || other.code.text.hasPrefix("T50.9") || isOpen {
                coding.drop(other.code, by: id, because: "The intent decides (Guideline I.C.19.e.5.b).")
            }
        }
        guard let index = coding.add(text, from: place, by: id) else { return }
        coding.rank(index, SequenceRank.underlying, by: id)
        addManifestation(to: &coding)
    }

    private static func namesDrug(_ mention: DiagnosisMention) -> Bool {
        Wording.words(mention.evidence.quote).contains { DrugGroups.group($0) != nil }
    }

    /// What stands behind "with" when one phrase names the poisoning and what it brought about.
    private static func addManifestation(to coding: inout CodingCase) {
        guard coding.mentions.count == 1, let poisoning = coding.mentions.first else { return }
        let words = coding.record.words(around: poisoning.evidence)
        guard let with = words.firstIndex(where: ["with", "causing", "resulting"].contains) else { return }
        let name = Array(words[(with + 1)...].prefix { ![",", ";", ".", "initial", "subsequent"].contains($0) })
        guard !name.isEmpty, name.count <= 5, let code = coding.bestCode(for: name),
            let place = coding.record.current(Phrases([name.joined(separator: " ")]))
        else { return }
        coding.add(code, from: place, by: id)
    }
}
