import Primitives

/// The amounts of one claim's payment in an 835.
struct RemittanceAmounts {
    /// Adjustments at claim level (CAS of 2100) and on the lines (CAS of 2110).
    private(set) var claimAdjustments = CentSum()
    private(set) var lineAdjustments = CentSum()
    private(set) var firstClaimAdjustment: Int?
    private(set) var lineCount = 0

    init(_ store: borrowing UnitStore) {
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            switch store.segments[index].id {
            case "CAS":
                if store.segments[index].loop == "2100" {
                    if firstClaimAdjustment == nil { firstClaimAdjustment = index }
                    claimAdjustments.add(store.adjustments(index))
                } else {
                    lineAdjustments.add(store.adjustments(index))
                }
            case "SVC": lineCount &+= 1
            default: break
            }
            index &+= 1
        }
    }

    /// `CLP03 - adjustments - CLP04`; zero when the claim balances.
    func gap(_ store: borrowing UnitStore) -> CentSum {
        var gap = CentSum()
        gap.add(store.money(store.unit.lowerBound, 3))
        gap.subtract(claimAdjustments)
        gap.subtract(lineAdjustments)
        var paid = CentSum()
        paid.add(store.money(store.unit.lowerBound, 4))
        gap.subtract(paid)
        return gap
    }

    /// Whether the claim would balance without the adjustments at claim level because the lines have them already.
    func repeatsLines(_ gap: CentSum) -> Bool {
        lineCount > 0 && firstClaimAdjustment != nil && gap.isComplete && claimAdjustments.cents != 0
            && gap.cents == 0 &- claimAdjustments.cents
    }
}
