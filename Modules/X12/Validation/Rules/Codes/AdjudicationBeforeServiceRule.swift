package import Primitives

/// Another payer has not decided before the first service of the claim.
///
/// Source: 837 TR3 DTP*573 of loops 2330B and 2430 against DTP*472. A warning.
package struct AdjudicationBeforeServiceRule: UnitRule {
    package var id: String { "x12.adjudication-before-service" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.otherPayers.isEmpty, let service = store.serviceDate else { return }
        var index = store.otherPayers[0].lowerBound
        while index < store.unit.upperBound {
            if store.segments[index].id == "DTP", store.code(index, 1) == "573", let day = store.view(index).day(3),
                day < service
            {
                report.add(
                    self, store, at: index, 3, nil, "The other payer would have decided before the service was given.",
                    fix: "Copy the date from the other payer's remittance.")
            }
            index &+= 1
        }
    }
}
