import Primitives

extension PricingSession {
    /// Several tests of one kind on a day: the dearest is paid in full, of the others a part is cut.
    mutating func reduceTests(on date: CalendarDate) throws(MoneyError) {
        for index in drafts.indices { try drafts[index].draft.startTechnicalTotal() }
        for test in TestReduction.all {
            guard let shares = test.shares(date) else { continue }
            let members = drafts.indices.filter { test.applies(drafts[$0].draft.row) }
            let units = members.reduce(Int64(0)) { $0 + min(drafts[$1].draft.units, 2) }
            guard units > 1 else { continue }
            for index in members where drafts[index].draft.lacksTechnicalPart {
                drafts[index].draft.remark(.technicalPartUnknown)
            }
            try cut(members, to: shares.technical, test.technicalRule, isTechnical: true)
            if let professional = shares.professional, let rule = test.professionalRule {
                try cut(members, to: professional, rule, isTechnical: false)
            }
        }
    }

    /// - Parameter share: what remains of the part, in hundredths of a percent.
    private mutating func cut(
        _ members: [Int], to share: Int64, _ rule: PricingRule, isTechnical: Bool
    ) throws(MoneyError) {
        var parts: [(index: Int, amount: Money)] = []
        for index in members {
            let draft = drafts[index].draft
            guard let part = isTechnical ? draft.technical : draft.professional else { continue }
            parts.append((index, try (FixedPoint(part.money()) * draft.unitFactor).money))
        }
        guard let dearest = parts.map(\.amount).max(), let first = parts.first(where: { $0.amount == dearest }) else {
            return
        }
        for part in parts {
            let units = drafts[part.index].draft.units - (part.index == first.index ? 1 : 0)
            guard units > 0 else { continue }
            let less = try (part.amount - part.amount.share(basisPoints: share)).times(units)
            try drafts[part.index].draft.cut(less, rule, share: share, isTechnical: isTechnical)
        }
    }

    /// The cap on imaging is compared with what the cuts have left.
    mutating func capImaging() throws(MoneyError) {
        for index in drafts.indices { try drafts[index].draft.capImaging() }
    }
}

/// Which tests are cut when several are done on a day, by the multiple procedure indicator.
private struct TestReduction {
    let indicator: String
    let technicalRule: PricingRule
    let professionalRule: PricingRule?
    /// What remains of each part, by date of service; nil before the rule began.
    let shares: @Sendable (CalendarDate) -> (technical: Int64, professional: Int64?)?

    func applies(_ row: FeeScheduleTable.Row) -> Bool {
        row.multipleProcedure == indicator && (indicator != "4" || row.imagingFamily == "88")
    }

    /// Only the rates since 2013 are kept; earlier dates of service are not priced.
    static let all = [
        TestReduction(
            indicator: "4", technicalRule: .imagingTechnical, professionalRule: .imagingProfessional,
            shares: { $0.year < 2013 ? nil : (5_000, $0.year < 2017 ? 7_500 : 9_500) }),
        TestReduction(
            indicator: "6", technicalRule: .cardiovascular, professionalRule: nil,
            shares: { $0.year < 2013 ? nil : (7_500, nil) }),
        TestReduction(
            indicator: "7", technicalRule: .ophthalmology, professionalRule: nil,
            shares: { $0.year < 2013 ? nil : (8_000, nil) }),
    ]
}

extension PricingDraft {
    fileprivate mutating func startTechnicalTotal() throws(MoneyError) {
        guard let technical else { return }
        technicalTotal = try (FixedPoint(technical.money()) * unitFactor).money.times(units)
    }

    /// A whole test whose technical part has a code of its own.
    fileprivate var lacksTechnicalPart: Bool {
        technical == nil && professional == nil && row.modifier.isEmpty
    }

    fileprivate mutating func cut(
        _ less: Money, _ rule: PricingRule, share: Int64, isTechnical: Bool
    ) throws(MoneyError) {
        total = max(try total - less, .zero)
        if isTechnical { technicalTotal = try technicalTotal.map { part throws(MoneyError) in try part - less } }
        note(rule, factor: .share(share), "less \(less)")
    }

    fileprivate mutating func capImaging() throws(MoneyError) {
        let part = technicalTotal ?? total
        guard let cap = technical == nil ? fee.cap : technical?.cap else { return }
        let most = try (FixedPoint(cap) * unitFactor).money.times(units)
        guard most < part else { return }
        total = max(try total - (part - most), .zero)
        technicalTotal = technicalTotal.map { _ in most }
        note(.outpatientCap, "at most \(most)")
    }
}
