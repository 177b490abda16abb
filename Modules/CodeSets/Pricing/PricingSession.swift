import Primitives

/// The lines of one session that have a fee, while the rules for several services on one day are applied to them.
struct PricingSession {
    /// With the position of each line in the claim.
    var drafts: [(index: Int, draft: PricingDraft)]

    /// Shared care and both sides, which come before everything that ranks procedures; then the units.
    mutating func adjustSides() throws(MoneyError) {
        for index in drafts.indices {
            let other = otherSide(of: index).flatMap { otherSide(of: $0) == index ? $0 : nil }
            try drafts[index].draft.adjustCare()
            try drafts[index].draft.adjustSides(isSecondSide: other.map { $0 < index }, of: other)
        }
    }

    /// The line that reports the same service for the other side.
    private func otherSide(of index: Int) -> Int? {
        let line = drafts[index].draft.line
        guard line.isOneSide else { return nil }
        return drafts.indices.first { position in
            let other = drafts[position].draft.line
            return other.isOneSide && other.code == line.code && other.has("RT") != line.has("RT")
                && ["26", "TC", "62", "66", "80", "81", "82", "AS"].allSatisfy { other.has($0) == line.has($0) }
        }
    }
}

extension PricingLine {
    fileprivate var isOneSide: Bool { has("RT") != has("LT") && !has("50") }
}

extension PricingDraft {
    fileprivate mutating func adjustCare() throws(MoneyError) {
        guard let care = try careShare else { return }
        unitFactor = try unitFactor * care.share
        unitAmount = try (FixedPoint(unitAmount) * care.share).money
        total = unitAmount
        note(.splitCare, factor: care.share, care.detail)
    }

    /// Both sides: indicator 1 pays 150 % of one, 0 and 2 pay one, 3 pays two. Reported on two lines, the first of them
    /// carries one side and the second the rest.
    fileprivate mutating func adjustSides(isSecondSide: Bool?, of other: Int?) throws(MoneyError) {
        let indicator = row.bilateral
        let isOnLine = line.has("50") || line.has("RT") && line.has("LT")
        let isByUnits = !line.has("50", "RT", "LT") && units == 2 && ["1", "2", "3"].contains(indicator)
        if isOnLine || isByUnits {
            let share: Int64 = ["1": 15_000, "3": 20_000][indicator] ?? 10_000
            // With a modifier for both sides the units count pairs; one or two units both mean one pair.
            units = units <= 2 ? 1 : units
            try adjustUnit(.share(share), "bilateral indicator \(indicator)")
            if indicator == "9" || indicator.isEmpty { remark(.bilateralDoesNotApply) }
        } else if let isSecondSide, ["0", "1", "2"].contains(indicator) {
            pair = other
            if isSecondSide {
                try adjustUnit(.share(indicator == "1" ? 5_000 : 0), "bilateral indicator \(indicator), second side")
            }
        }
        guard units > 1 else { return }
        total = try unitAmount.times(units)
        note(.units, "\(units) units")
    }

    private mutating func adjustUnit(_ share: FixedPoint, _ detail: String) throws(MoneyError) {
        unitFactor = try unitFactor * share
        unitAmount = try (FixedPoint(unitAmount) * share).money
        total = unitAmount
        note(.bilateral, factor: share, detail)
    }
}
