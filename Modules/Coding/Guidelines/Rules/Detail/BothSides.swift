import CodeSets

/// The same condition on the right and on the left takes the bilateral code where there is one.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.13.
struct BothSides: GuidelineRule {
    static let id = "guideline.I.B.13"
    static let stage = GuidelineStage.detail

    private static let sides: Set<String> = ["right", "left", "bilateral", "unilateral"]

    static func apply(to coding: inout CodingCase) {
        for right in coding.mentions where named(right.title).contains("right") {
            guard
                let left = coding.mentions.first(where: {
                    named($0.title).contains("left") && isSame($0.title, right.title)
                }),
                let entry = coding.search.entry(right.code),
                let both = coding.siblings(of: entry).first(where: {
                    named($0.title).contains("bilateral") && isSame($0.title, right.title)
                }), let index = coding.mentions.firstIndex(where: { $0.code == right.code })
            else { continue }
            let why = "Both sides are affected (Guideline I.B.13)."
            coding.replace(index, with: both.code.text, by: id, because: why)
            coding.mentions[index].extraEvidence += left.allEvidence
            coding.drop(left.code, beside: both.code, by: id, because: why)
        }
    }

    private static func named(_ title: String) -> Set<String> { Set(Wording.words(title)).intersection(sides) }

    private static func isSame(_ title: String, _ other: String) -> Bool {
        let left = Wording.stems(title).subtracting(sides).subtracting(Wording.neutral)
        return left == Wording.stems(other).subtracting(sides).subtracting(Wording.neutral)
    }
}
