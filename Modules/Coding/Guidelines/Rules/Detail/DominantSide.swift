import CodeSets

/// When the record does not say which side is dominant, the right is taken as dominant and the left as not; for
/// ambidextrous patients the affected side is dominant.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.6.a.
struct DominantSide: GuidelineRule {
    static let id = "guideline.I.C.6.a"
    static let stage = GuidelineStage.detail

    private static let ambidextrous = Phrases(["ambidextrous"])
    private static let leftHanded = Phrases(["left handed|hander|dominant|dominance"])

    private static let rightHanded = Phrases(["right handed|hander|dominant|dominance"])

    /// The words around the mention; the sides of hands that write are none of the deficit.
    private static func sides(_ mention: DiagnosisMention, _ record: CaseRecord) -> Set<String> {
        let words = record.words(around: mention.evidence)
        guard !words.isEmpty else { return mention.context }
        var result = mention.context.subtracting(["right", "left"])
        for (index, word) in words.enumerated() where word == "right" || word == "left" {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if !["handed", "hander", "dominance"].contains(next) { result.insert(word) }
        }
        return result
    }

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["G81", "G83.1", "G83.2", "G83.3"]) {
            let mention = coding.mentions[index]
            let words = DominantSide.sides(mention, coding.record)
            guard words.contains("right") != words.contains("left") || words.contains("side"),
                let last = mention.code.text.last, "0234".contains(last) || last == "1", mention.code.text.count == 6
            else { continue }
            let isRight = words.contains("right")
            guard isRight || words.contains("left") else { continue }
            var isDominant = isRight
            if coding.record.says(leftHanded) { isDominant = !isRight }
            if coding.record.says(ambidextrous) || words.contains("dominant") { isDominant = true }
            if words.contains("nondominant") || words.contains(Context.denied + "dominant") { isDominant = false }
            if coding.record.says(rightHanded) { isDominant = isRight }
            let ending = isDominant ? (isRight ? "1" : "2") : (isRight ? "3" : "4")
            coding.replace(
                index, with: String(mention.code.text.dropLast()) + ending, by: id,
                because: "The side and its dominance are known or presumed (Guideline I.C.6.a).")
        }
    }
}
