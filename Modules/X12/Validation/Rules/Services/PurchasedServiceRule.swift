package import Primitives

/// A purchased service (PS1) has the price that was paid for it.
///
/// Source: 837P TR3 PS1 in loop 2400: required when the amount of a purchased service is known. A warning.
package struct PurchasedServiceRule: SegmentRule {
    package var id: String { "x12.purchased-service-amount" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var segments: [SegmentID] { ["PS1"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let amount = store.money(index, 2).value, amount.cents <= 0 else { return }
        report.add(
            self, store, at: index, 2, nil, "A purchased service has no purchase price.",
            fix: "Enter what was paid for the service.")
    }
}
