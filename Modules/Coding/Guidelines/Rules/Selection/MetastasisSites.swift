import CodeSets

/// "Metastatic to" names the secondary site, "metastatic from" and a cancer's own name the primary one; each is coded
/// by its column of the Neoplasm Table.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2 and the Index entry "Metastasis, metastatic".
struct MetastasisSites: GuidelineRule {
    static let id = "guideline.I.C.2.sites"
    static let stage = GuidelineStage.selection

    private static let spread: Set<String> = [
        "metastasis", "metastase", "metastases", "metastatic", "met", "metastasized", "metastasise", "metastasize",
        "spread",
    ]
    private static let tumors: Set<String> = [
        "cancer", "carcinoma", "adenocarcinoma", "primary", "malignancy", "neoplasm", "melanoma", "ca",
    ]
    private static let words = Phrases([
        "metastasis|metastases|metastatic|mets|metastasized|spread",
        "secondary ~1 malignancy|neoplasm|cancer|tumor|carcinoma|malignant",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.statements(words, in: .conclusion).first(where: { $0.assertion.isCodable })
        else { return }
        let words = coding.record.words(around: place)
        guard let at = words.firstIndex(where: spread.contains) ?? words.firstIndex(of: "secondary") else { return }
        let primary = primarySite(words, at)
        let secondary = secondarySite(words, at, besides: primary)
        guard let secondary, let code = NeoplasmSites.site(words[secondary])?.secondary else { return }
        let side = sideWords(words, secondary)
        let own = coding.mentions.filter { coding.record.words(around: $0.evidence) == words }
        guard place.evidence.quote.lowercased() != "spread" || own.contains(where: { $0.code.text.hasPrefix("C") })
        else { return }
        if let primary, let text = NeoplasmSites.site(words[primary])?.primary {
            let isThere = own.contains { $0.code.text.hasPrefix(text.prefix(3)) }
            if !isThere, let index = coding.add(text, from: place, by: id) {
                coding.mentions[index].order = coding.record.order(ofWord: primary, in: place)
            }
        }
        let record = coding.record
        coding.leaveOut { mention in
            let isOwn = record.words(around: mention.evidence) == words
            let isSecondarySite =
                (primary != nil || mention.title.hasSuffix("not specified as primary or secondary"))
                && mention.code.text.hasPrefix(NeoplasmSites.site(words[secondary])?.primary.prefix(3) ?? "-")
            return isOwn && (isSecondarySite || ["C77", "C78", "C79", "M89"].contains(mention.code.category))
                ? "The sites are read from the words." : nil
        }
        guard let entry = coding.entry(code, context: side),
            let index = coding.add(entry.code.text, from: place, by: id)
        else { return }
        coding.mentions[index].order = coding.record.order(ofWord: secondary, in: place)
    }

    /// The site that stands before "cancer", or behind "from" or "cancer of".
    private static func primarySite(_ words: [String], _ at: Int) -> Int? {
        for index in words.indices where NeoplasmSites.site(words[index]) != nil {
            let next = words[(index + 1)...].first ?? ""
            let before = index > 0 ? words[index - 1] : ""
            let isOf = index > 1 && before == "of" && tumors.contains(words[index - 2])
            if tumors.contains(next) || words[index] == "melanoma" || before == "from" || isOf
                || words[max(0, index - 3)..<index].contains("of") && words[..<index].contains(where: tumors.contains)
            {
                return index
            }
        }
        return nil
    }

    private static func secondarySite(_ words: [String], _ at: Int, besides primary: Int?) -> Int? {
        let sites = words.indices.filter { $0 != primary && NeoplasmSites.site(words[$0]) != nil }
        // "to the liver", "bone metastasis", "metastasis of the lung".
        let behindTo = sites.first { index in
            index > at && words[at..<index].contains(where: ["to", "in", "of"].contains)
                && !words[at..<index].contains("from")
        }
        return behindTo ?? sites.last { $0 < at && at - $0 <= 2 } ?? sites.first
    }

    private static func sideWords(_ words: [String], _ site: Int) -> Set<String> {
        Set(words[max(0, site - 3)...site].filter { ["right", "left", "bilateral"].contains($0) })
    }
}
