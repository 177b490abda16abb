/// "Long-term" before a drug tells how long the drug is taken, not that the disease is chronic.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3 (Z79).
struct LongTermDescribesTheDrug: GuidelineRule {
    static let id = "guideline.I.C.21.c.3.term"
    static let stage = GuidelineStage.detail

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices {
            let words = Wording.words(coding.mentions[index].evidence.quote)
            guard words.contains("term"), let cut = words.firstIndex(where: { ["long", "longterm"].contains($0) }),
                cut > 0
            else { continue }
            var name = Array(words[..<cut])
            while let last = name.last, Wording.functionWords.contains(last) { name.removeLast() }
            guard !name.isEmpty,
                let code = coding.counterpart(of: name.joined(separator: " ")) ?? coding.bestCode(for: name)
            else { continue }
            coding.replace(index, with: code, by: id, because: "“Long-term” speaks of the drug.")
        }
    }
}
