import Primitives

/// An earlier payer's adjustment stands at claim level or on the lines, never at both: the claim balances only when the
/// adjustments at claim level, which the lines carry too, are left out.
///
/// Source: 837 TR3s, section 1.4.4 on balancing: line adjustments are not repeated at claim level; X12 RFI 1115.
struct OtherPayerRepeatedAdjustmentRule: UnitRule {
    var id: String { "x12.cob-adjustment-repeated" }
    var snip: Int { 3 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, !store.isCut, store.areLinePayersClear() else { return }
        for range in store.otherPayers {
            let payer = OtherPayerAmounts(range, in: store)
            guard payer.repeatsLines(store), let adjustment = payer.firstClaimAdjustment else { continue }
            report.add(
                self, store, at: adjustment, 3, nil,
                "The other payer's adjustments stand at claim level (2320 CAS) and on the lines (2430 CAS) alike.",
                fix: "Keep each adjustment where that payer's remittance has it, and only there.")
        }
    }
}
