import Primitives

/// A claim's charge (CLP03) less all its adjustments (CAS of the 2100 and of its 2110 loops) is what is paid (CLP04).
///
/// Source: 835 TR3, section 1.10.2.1.2 on claim balancing; X12 RFI 2601.
struct RemittanceClaimBalanceRule: UnitRule {
    var id: String { "x12.remittance-claim-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let amounts = RemittanceAmounts(store)
        let gap = amounts.gap(store)
        guard gap.isComplete, !store.isCut else {
            report.addNotEvaluable(self, store, at: claim, 4, "The balance of the claim's payment")
            return
        }
        guard gap.cents != 0, !amounts.repeatsLines(gap) else { return }
        report.add(
            self, store, at: claim, 4, nil,
            "The claim's charge (CLP03) less all its adjustments (CAS) is not what is paid for it (CLP04).",
            fix: "Ask the payer for a corrected remittance; do not post this claim by itself.")
    }
}
