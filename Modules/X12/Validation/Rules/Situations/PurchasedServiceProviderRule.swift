import Primitives

/// A line with the price of a purchased service (PS1) names who it was bought from (2420B).
///
/// A warning: vision lines report the cost of lenses by PS1.
/// Source: 837P TR3, PS1 and loop 2420B.
struct PurchasedServiceProviderRule: UnitRule {
    var id: String { "x12.purchased-service-provider" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            var price: Int?
            var hasProvider = false
            for index in line {
                if store.segments[index].id == "PS1" { price = index }
                if price != nil, store.segments[index].loop == "2420B" { hasProvider = true }
            }
            guard let price, !hasProvider else { continue }
            report.add(
                self, store, at: price, 1, nil, "The line has the price of a purchased service, but not its provider.",
                fix: "Add the provider that the service was bought from (loop 2420B).")
        }
    }
}
