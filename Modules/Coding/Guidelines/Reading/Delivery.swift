/// What the record says of a birth, and whether it is the mother's or the child's.
enum Delivery {
    private static let words = Phrases([
        "vaginal|normal|spontaneous|cesarean|caesarean ~2 delivery|birth|section", "nsvd|svd",
        "delivered ~5 infant|baby|boy|girl|liveborn|male|female|twins",
        "delivery ~4 liveborn|infant|baby|boy|girl|newborn|twins", "c section", "gave birth",
        "birth of ~3 infant|baby|boy|girl|liveborn|child",
    ])
    private static let cesarean = Phrases(["cesarean|caesarean", "c section"])
    private static let child = Phrases([
        "newborn", "neonate", "birth record", "born ~5 vaginally|cesarean|hospital|vaginal|at|via|by",
        "baby boy|girl born|delivered", "infant ~2 born|delivered",
    ])
    private static let mother = Phrases([
        "delivery of", "gave birth", "delivered a|an", "pregnancy", "mother delivered", "postpartum", "gravida",
        "vaginal|normal|spontaneous ~1 delivery ~2 at|of|single|with",
    ])
    private static let weeks = Phrases(["# week|wk|w", "# ~1 week", "at # week", "week # ", "gestational age ~2 #"])

    static func statement(_ record: CaseRecord) -> CaseRecord.Statement? { record.current(words, in: .conclusion) }
    static func birth(_ record: CaseRecord) -> CaseRecord.Statement? { record.current(child, in: .conclusion) }
    static func isCesarean(_ record: CaseRecord) -> Bool {
        (record.statements(cesarean) + record.statements(cesarean, in: .family)).contains {
            $0.assertion.polarity == .present
        }
    }

    /// A child's record speaks of the newborn as the patient; the mother's of a delivery.
    static func isOfNewborn(_ coding: CodingCase) -> Bool {
        if let age = coding.age { return age == 0 && birth(coding.record) != nil }
        return birth(coding.record) != nil && !coding.record.says(mother)
    }

    /// - Parameter isKnown: A code of chapter 15 tells that there is a pregnancy.
    static func weeks(
        _ record: CaseRecord, _ pregnancy: Pregnancy, isKnown: Bool = false
    ) -> (count: Int, evidence: Evidence?)? {
        guard isKnown || pregnancy.statement != nil || !record.isStory && statement(record) != nil else { return nil }
        let places = record.statements(weeks) + record.statements(weeks, in: .family)
        if let count = pregnancy.weeks {
            let place = places.first { $0.numbers.contains(String(count)) } ?? places.first
            return (count, place?.evidence ?? pregnancy.statement?.evidence)
        }
        for place in places {
            guard let count = place.numbers.first.flatMap(Int.init), (4...44).contains(count) else { continue }
            return (count, place.evidence)
        }
        return nil
    }
}
