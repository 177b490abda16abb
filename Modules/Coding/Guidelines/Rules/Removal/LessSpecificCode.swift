import CodeSets

/// A code that leaves open what another code of the same category tells is not coded beside it.
///
/// In the story of an illness the two may be of different times and places, so both stay.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.2 and I.A.9.b.
struct LessSpecificCode: GuidelineRule {
    static let id = "guideline.I.B.2"
    static let stage = GuidelineStage.removal

    static func apply(to coding: inout CodingCase) {
        for mention in coding.mentions where isOpen(mention.title) && !mention.isNarrated {
            guard let other = coding.mentions.first(where: { isMoreSpecific($0, than: mention) }) else { continue }
            coding.drop(
                mention.code, beside: other.code, by: id, because: "\(other.code.text) of the same category says more.")
        }
    }

    private static func isOpen(_ title: String) -> Bool {
        let title = title.lowercased()
        return title.contains("unspecified") || title.contains("without complication")
            || title.contains("not specified")
    }

    private static func isMoreSpecific(_ other: DiagnosisMention, than open: DiagnosisMention) -> Bool {
        guard other.code != open.code, leftOpen(other.title) < max(1, leftOpen(open.title)) else { return false }
        // `.9` and `.90` leave the whole category open; a deeper code leaves only its last character open.
        let isCategoryWide = open.code.text.hasSuffix(".9") || open.code.text.hasSuffix(".90")
        let family = isCategoryWide ? open.code.category : String(open.code.text.dropLast())
        return other.code.text.hasPrefix(family)
    }

    private static func leftOpen(_ title: String) -> Int {
        Wording.words(title).filter { $0 == "unspecified" }.count
    }
}
