import CodeSets

/// A foot ulcer beside diabetes is a diabetic one with its site and depth, unless it is called a pressure ulcer.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15, I.C.4.a and the use-additional note at E11.621.
struct DiabeticFootUlcer: GuidelineRule {
    static let id = "guideline.I.C.4.a.ulcer"
    static let stage = GuidelineStage.combination

    private static let words = Phrases([
        "foot|heel|toe|plantar|midfoot ~3 ulcer|ulceration", "ulcer|ulceration ~4 foot|heel|toe|midfoot", "dfu",
    ])
    private static let depths: [(String, Phrases)] = [
        ("4", ["necrosis ~2 bone", "bone necrosis|exposed"]), ("3", ["necrosis ~2 muscle", "muscle necrosis|exposed"]),
        ("2", ["fat layer|exposed"]), ("1", ["breakdown ~2 skin", "skin breakdown", "limited ~2 skin"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first(Diabetes.categories), let place = coding.record.current(words, in: .conclusion)
        else { return }
        let sentence = coding.record.words(around: place)
        guard !sentence.contains("pressure"), !sentence.contains("decubitus") else { return }
        let category = coding.mentions[index].code.category
        let depth = depths.first { coding.record.says($0.1) }?.0 ?? "9"
        let site = sentence.contains("heel") || sentence.contains("midfoot") ? "4" : "5"
        let side: String
        switch Side(sentence) {
        case .right: side = "1"
        case .left: side = "2"
        default: side = "0"
        }
        for other in coding.mentions
        where ["L89.6", "L97.4", "L97.5", "L98.4"].contains(where: other.code.text.hasPrefix)
            || other.code.category == "L97" && coding.record.words(around: other.evidence) == sentence
        {
            coding.drop(other.code, by: id, because: "It is the ulcer of diabetes (Guideline I.C.4.a).")
        }
        guard let base = coding.first(category) else { return }
        if coding.mentions[base].code.text == category + ".9" {
            coding.replace(
                base, with: category + ".621", by: id,
                because: "The foot ulcer is presumed diabetic (Guideline I.A.15).")
        } else {
            coding.add(category + ".621", beside: base, by: id, evidence: place.evidence)
        }
        guard let ulcer = coding.first(category + ".621") else { return }
        coding.add("L97.\(site)\(side)\(depth)", beside: ulcer, by: id, evidence: place.evidence)
    }
}
