import CodeSets

/// A primary malignancy that was removed, is not treated any more and shows no sign of disease is personal history.
///
/// While treatment is directed at the site, adjuvant treatment included, it is coded as present.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.d and I.C.2.m.
struct HistoryOfMalignancy: GuidelineRule {
    static let id = "guideline.I.C.2.m"
    static let stage = GuidelineStage.selection

    private static let removed: Set<String> = [
        "removed", "excised", "resected", "mastectomy", "lumpectomy", "colectomy", "prostatectomy", "surgery",
        "nephrectomy",
        "hysterectomy", "cured", "eradicated", "treated", "resection", "excision", "lobectomy", "thyroidectomy", "ago",
        "remission", "completed", "free", "orchiectomy", "cystectomy",
    ]
    private static let untreated = Phrases([
        "no|without|not ~5 treatment|therapy|chemotherapy|radiation|recurrence|treated|disease|recurred",
        "disease free",
        "cancer free", "tumor free", "ned",
        "completed|finished ~5 treatment|therapy|chemotherapy|radiation|radiotherapy",
        "cured|eradicated", "off treatment|therapy", "no longer ~3 treated|treatment",
    ])
    private static let treated = Phrases([
        "on|receiving|taking|undergoing|adjuvant|with ~3 tamoxifen|letrozole|anastrozole",
        "on|receiving|taking|undergoing|adjuvant|with ~3 exemestane|leuprolide|lupron|chemotherapy",
        "undergoing|receiving ~3 radiation|radiotherapy|immunotherapy",
    ])

    static func apply(to coding: inout CodingCase) {
        let isTreated = coding.record.current(treated) != nil
        let isUntreated = !coding.record.statements(untreated).isEmpty
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            guard let history = HistoryCodes.malignancy(mention.code), mention.assertion.experiencer == .patient,
                mention.assertion.polarity == .present
            else { continue }
            let words = coding.record.words(around: mention.evidence)
            let isHistory = mention.assertion.time == .historical
            // In the story of an illness the removal is part of the illness that is told.
            let isRemoved = isUntreated && !mention.isNarrated && words.contains(where: removed.contains)
            if isTreated {
                coding.mentions[index].assertion.time = .current
                coding.mentions[index].rules.append(id)
            } else if isHistory || isRemoved {
                coding.turnIntoHistory(index, history, by: id)
            }
        }
    }
}
