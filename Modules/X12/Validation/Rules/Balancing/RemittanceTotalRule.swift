import Primitives

/// The payment (BPR02) is the sum of all claims' payments (CLP04) less the provider's adjustments (PLB); a sum below
/// zero is not paid but carried forward by a PLB with reason FB.
///
/// Source: 835 TR3, section 1.10.2.1.3 on transaction balancing and 1.10.2.12 on balance forward; X12 RFI 1604.
struct RemittanceTotalRule: SetRule {
    var id: String { "x12.remittance-total" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: RemittanceTotalRule
        var claims = CentSum()

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard !store.unit.isEmpty else { return }
            claims.add(store.money(store.unit.lowerBound, 4))
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard let payment = store.first("BPR") else { return }
            var total = claims
            var firstAdjustment: Int?
            for index in store.unit where store.segments[index].id == "PLB" {
                if firstAdjustment == nil { firstAdjustment = index }
                total.subtract(store.providerAdjustments(index))
            }
            guard total.isComplete, case .value(let paid) = store.money(payment, 2) else {
                report.addNotEvaluable(rule, store, at: payment, 2, "The balance of the payment")
                return
            }
            guard paid.cents != total.cents else { return }
            // A sum below zero that was not carried forward is said by the rule of its own.
            guard total.cents >= 0 || paid.cents < 0 else {
                report.add(
                    ForwardBalanceRule(), store, at: firstAdjustment ?? payment, firstAdjustment == nil ? 2 : 4, nil,
                    "The claims' payments less the provider's adjustments (PLB) are below zero, and no PLB carries"
                        + " that amount forward.",
                    fix: "Ask the payer for a PLB with reason FB for the negative amount; the payment is then zero.")
                return
            }
            report.add(
                rule, store, at: payment, 2, nil,
                "The payment (BPR02) is not the sum of the claims' payments (CLP04) less the provider's"
                    + " adjustments (PLB).",
                fix: "Do not post the remittance by itself; ask the payer for a corrected one.")
        }
    }
}
