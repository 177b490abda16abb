import Primitives

/// A payer that has decided the claim, as its adjustments or line decisions show, has the amount that it paid (AMT*D),
/// be it zero.
///
/// Source: 837 TR3s, AMT COB Payer Paid Amount of 2320.
struct OtherPayerPaymentMissingRule: UnitRule {
    var id: String { "x12.cob-payment-missing" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers else { return }
        for range in store.otherPayers {
            let payer = OtherPayerAmounts(range, in: store)
            guard payer.isAdjudicated, payer.paidSegment == nil, !payer.isNotBilled else { continue }
            report.add(
                self, store, at: payer.start, nil, nil,
                "The other payer has decided the claim, but what it paid (AMT*D) is missing.",
                fix: "Add what the payer paid for the whole claim, zero if nothing.")
        }
    }
}
