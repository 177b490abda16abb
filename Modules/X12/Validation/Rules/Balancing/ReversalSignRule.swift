import Primitives

/// A reversal (CLP02 = 22) takes back what an earlier remittance said: charge and line charges are negative or zero;
/// no other claim has a negative charge.
///
/// Source: 835 TR3, section 1.10.2.8 on reversals and corrections.
struct ReversalSignRule: UnitRule {
    var id: String { "x12.reversal-sign" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty, case .value(let charge) = store.money(claim, 3) else { return }
        guard store.code(claim, 2) == "22" else {
            if charge.isNegative {
                report.add(
                    self, store, at: claim, 3, nil,
                    "The charge is negative, but the claim is not marked as a reversal.",
                    fix: "Look for the remittance that it takes back; a reversal has the status 22.",
                    severity: .warning)
            }
            return
        }
        if charge > .zero {
            report.add(
                self, store, at: claim, 3, nil, "A reversal (status 22) has a positive charge.",
                fix: "All amounts of a reversal are those of the first remittance with the opposite sign.")
        }
        if case .value(let paid) = store.money(claim, 4), paid > .zero {
            report.add(
                self, store, at: claim, 4, nil, "A reversal (status 22) has a positive payment.",
                fix: "A reversal takes back what was paid; check its sign with the first remittance.",
                severity: .warning)
        }
        for line in store.lines {
            guard case .value(let amount) = store.money(line.lowerBound, 2), amount > .zero else { continue }
            report.add(
                self, store, at: line.lowerBound, 2, nil, "A line of a reversal (status 22) has a positive charge.",
                fix: "All amounts of a reversal are those of the first remittance with the opposite sign.")
        }
    }
}
