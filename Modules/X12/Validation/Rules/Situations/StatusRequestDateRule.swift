import Primitives

/// A claim asked about in a 276 has a date or period of service, for itself or on a line.
///
/// Source: 276 TR3 (005010X212), DTP of 2200D, 2200E, 2210D and 2210E.
struct StatusRequestDateRule: UnitRule {
    var id: String { "x12.status-request-date" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["276"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.unit.isEmpty, store.first("DTP", "472") == nil else { return }
        report.add(
            self, store, at: store.unit.lowerBound, nil, nil, "The claim asked about has no date of service.",
            fix: "Add the date or period of service.")
    }
}
