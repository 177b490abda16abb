import Primitives

/// For each payer that decided before: the claim's charge is what that payer paid (AMT*D) and all that it adjusted at
/// claim level (2320 CAS) and on the lines (its 2430 CAS).
///
/// Source: 837 TR3s, section 1.4.4 on balancing of COB claims; X12 RFI 1115, 1555.
struct OtherPayerClaimBalanceRule: UnitRule {
    var id: String { "x12.cob-claim-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, !store.lines.isEmpty, !store.isCut, store.areLinePayersClear() else { return }
        for range in store.otherPayers {
            let payer = OtherPayerAmounts(range, in: store)
            guard payer.isAdjudicated, !(payer.isNotBilled && payer.paidSegment == nil) else { continue }
            let gap = payer.claimGap(store)
            guard gap.isComplete else {
                report.addNotEvaluable(
                    self, store, at: payer.paidSegment ?? payer.start, payer.paidSegment == nil ? nil : 2,
                    "The balance of the claim with the other payer's payment")
                continue
            }
            guard gap.cents != 0, !payer.repeatsLines(store) else { continue }
            report.add(
                self, store, at: payer.paidSegment ?? payer.start, 2, nil,
                "What the other payer paid (AMT*D) and adjusted (CAS) does not come to the claim's charge (CLM02).",
                fix: "Take payment and adjustments as they stand in that payer's remittance.")
        }
    }
}
