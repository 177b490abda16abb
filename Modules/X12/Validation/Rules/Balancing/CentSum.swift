import Primitives

/// A sum of amounts that knows whether every amount of it could be read: what is not complete proves nothing.
///
/// Amounts are within ten digits and a unit holds far fewer than a hundred million of them, so that the sum stays in
/// range; should it not, it counts as incomplete.
struct CentSum {
    private(set) var cents: Int64 = 0
    private(set) var isComplete = true

    /// Adds an amount that must be there.
    mutating func add(_ amount: ElementValue<Money>) {
        guard case .value(let money) = amount else {
            isComplete = false
            return
        }
        add(cents: money.cents)
    }

    /// Adds an amount that stands for nothing when it is absent.
    mutating func addIfPresent(_ amount: ElementValue<Money>) {
        if case .absent = amount { return }
        add(amount)
    }

    mutating func add(_ other: CentSum) {
        add(cents: other.cents)
        if !other.isComplete { isComplete = false }
    }

    mutating func subtract(_ other: CentSum) {
        let (difference, overflow) = cents.subtractingReportingOverflow(other.cents)
        if overflow || !other.isComplete { isComplete = false } else { cents = difference }
    }

    private mutating func add(cents amount: Int64) {
        let (sum, overflow) = cents.addingReportingOverflow(amount)
        if overflow { isComplete = false } else { cents = sum }
    }
}
