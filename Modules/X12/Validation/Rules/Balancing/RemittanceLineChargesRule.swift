import Primitives

/// The charges of a claim's lines (SVC02) come to the claim's charge (CLP03), when lines are reported.
///
/// A warning: the guide derives it, and payers bundle and split lines. That the payments of the lines less the claim's
/// own adjustments are the claim's payment follows from this and the balances of lines and claim.
/// Source: 835 TR3, section 1.10.2.1 on balancing.
struct RemittanceLineChargesRule: UnitRule {
    var id: String { "x12.remittance-line-charges" }
    var snip: Int { 3 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.lines.isEmpty, !store.isCut else { return }
        var charges = CentSum()
        for line in store.lines { charges.add(store.money(line.lowerBound, 2)) }
        guard charges.isComplete, case .value(let total) = store.money(store.unit.lowerBound, 3),
            total.cents != charges.cents
        else { return }
        report.add(
            self, store, at: store.unit.lowerBound, 3, nil,
            "The charges of the lines (SVC02) do not come to the claim's charge (CLP03).",
            fix: "Look for a line that the payer bundled, split or left out.")
    }
}
