import CodeSets

/// A deficit that is left from a stroke of the past is one code of I69 with the side and its dominance; the stroke
/// itself is not coded.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.d.1 and I.C.9.d.2.
struct StrokeSequelae: GuidelineRule {
    static let id = "guideline.I.C.9.d.1"
    static let stage = GuidelineStage.combination

    private static let stroke = Phrases([
        "due|from|after|following|secondary|sequela|sequelae ~4 stroke|cva|infarction|infarct",
        "due|from|after|following|secondary|sequela|sequelae ~4 cerebrovascular|vascular accident",
        "residual|old|late|previous|prior|history|past ~4 stroke|cva|infarction|infarct",
        "residual|old|late|previous|prior|history|past ~4 cerebrovascular|vascular accident",
        "stroke|cva|infarct|infarction ~5 ago|residual|sequela|sequelae", "poststroke|post stroke",
        "stroke|cva|infarct|infarction in #", "residual ~3 from ~3 stroke|cva",
    ])
    private static let hemorrhagic = Phrases(["hemorrhagic ~2 stroke|cva", "intracerebral|cerebral hemorrhage|bleed"])
    /// The deficit's own code, and what I69.3 has for it: where the side follows, it is the last character.
    private static let deficits: [(codes: [String], ending: String, hasSide: Bool)] = [
        (["G81"], "5", true), (["G83.2"], "3", true), (["G83.1"], "4", true), (["R47.01", "I69.320"], "20", false),
        (["R47.02"], "21", false), (["R47.1"], "22", false), (["R13"], "91", false),
        (["R29.810", "G51.0"], "92", false),
        (["R27.0"], "93", false), (["R41.3"], "11", false), (["R41.8", "R41.9", "R41.84"], "19", false),
        (["H53.4", "H54"], "98", false),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statement(stroke) else { return }
        let family = coding.record.says(hemorrhagic) ? "I69.1" : "I69.3"
        var changed: [Int] = []
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            guard let deficit = deficits.first(where: { $0.codes.contains { mention.code.text.hasPrefix($0) } }) else {
                continue
            }
            // A phase of dysphagia that is known stays beside the sequela.
            if deficit.ending == "91", !mention.code.text.hasSuffix("0") {
                coding.add(mention.code.text, beside: index, by: id)
            }
            var text = family + deficit.ending
            if deficit.hasSide { text += deficitSide(mention) }
            guard coding.replace(index, with: text, by: id, because: "It is left from a stroke (Guideline I.C.9.d.1)")
            else { continue }
            coding.mentions[index].extraEvidence.append(place.evidence)
            changed.append(index)
        }
        guard let first = changed.first else { return }
        let keeper = coding.mentions[first].code
        for other in coding.mentions
        where ["I63", "I61", "I64"].contains(other.code.category) || other.code.text == "Z86.73" {
            coding.drop(
                other.code, beside: keeper, by: id,
                because: "The stroke is past; its sequela is coded (Guideline I.C.9.d).")
        }
    }

    private static func deficitSide(_ mention: DiagnosisMention) -> String {
        // DominantSide has settled 1 to 4; I69 has the same characters, and 9 for an unspecified side.
        let last = mention.code.text.last.map(String.init) ?? "0"
        return last == "0" ? "9" : last
    }
}
