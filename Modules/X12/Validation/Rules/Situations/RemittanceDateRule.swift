import Primitives

/// A claim of a remittance has dates of service, for itself (DTM*232) or on its lines (DTM*472 or 150).
///
/// Source: 835 TR3, DTM Statement From or To Date of 2100 and Service Date of 2110.
struct RemittanceDateRule: UnitRule {
    var id: String { "x12.remittance-date" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        // The first date of service, if there is any, is known.
        guard store.serviceDate == nil, !store.unit.isEmpty, store.first("DTM", "472") == nil,
            store.first("DTM", "150") == nil, store.first("DTM", "232") == nil
        else { return }
        report.add(
            self, store, at: store.unit.lowerBound, nil, nil, "The claim has no date of service, nor do its lines.",
            fix: "Match the claim by its number and charge.")
    }
}
