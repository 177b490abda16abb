import Primitives

/// What an earlier payer paid for the claim (AMT*D) is what it paid on the lines (SVD02) less its adjustments at claim
/// level (2320 CAS), when it decided line by line.
///
/// Source: 837 TR3s, section 1.4.4 on balancing of COB claims; X12 RFI 1294.
struct OtherPayerPaymentBalanceRule: UnitRule {
    var id: String { "x12.cob-payment-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, !store.isCut, store.areLinePayersClear() else { return }
        for range in store.otherPayers {
            let payer = OtherPayerAmounts(range, in: store)
            guard payer.lineCount > 0, let paidSegment = payer.paidSegment else { continue }
            var gap = payer.linePaid
            gap.subtract(payer.claimAdjustments)
            gap.subtract(payer.paid(store))
            guard gap.isComplete else {
                report.addNotEvaluable(self, store, at: paidSegment, 2, "The other payer's payment of the claim")
                continue
            }
            guard gap.cents != 0, !payer.repeatsLines(store) else { continue }
            report.add(
                self, store, at: paidSegment, 2, nil,
                "The other payer's payment of the claim (AMT*D) is not the sum of its payments of the lines (SVD02)"
                    + " less its adjustments of the claim.",
                fix: "Correct AMT*D or the line's payment, as they stand in that payer's remittance.")
        }
    }
}
