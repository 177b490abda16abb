import Primitives

/// An adjustment of a remittance stands at claim level or on the lines, never at both.
///
/// Source: 835 TR3, section 1.10.2.1 on balancing: a line's adjustment is not repeated for the claim; X12 RFI 358.
struct RemittanceRepeatedAdjustmentRule: UnitRule {
    var id: String { "x12.remittance-adjustment-repeated" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        // Most claims have no adjustment of their own: the CAS would be the second segment.
        let second = store.unit.lowerBound + 1
        guard second < store.unit.upperBound, store.segments[second].id == "CAS", !store.isCut else { return }
        let amounts = RemittanceAmounts(store)
        guard amounts.repeatsLines(amounts.gap(store)), let adjustment = amounts.firstClaimAdjustment else { return }
        report.add(
            self, store, at: adjustment, 3, nil,
            "The claim's adjustments (CAS of loop 2100) repeat those of its lines (CAS of loop 2110).",
            fix: "Ask the payer for a remittance that has each adjustment once.")
    }
}
