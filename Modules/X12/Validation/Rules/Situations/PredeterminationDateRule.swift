import Primitives

/// A predetermination (CLM19 = PB) asks about services to come: it has no date of service.
///
/// Source: 837D TR3, CLM19 and DTP Service Date of 2300 and 2400.
struct PredeterminationDateRule: SegmentRule {
    var id: String { "x12.predetermination-date" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837D"] }
    var segments: [SegmentID] { ["DTP"] }

    func applies(to place: RulePlace) -> Bool { place.allows(1, "472") }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.code(index, 1) == "472", !store.unit.isEmpty, store.code(store.unit.lowerBound, 19) == "PB" else {
            return
        }
        report.add(
            self, store, at: index, 1, nil, "A predetermination has a date of service.",
            fix: "Remove the date, or bill the service as a claim (leave CLM19 empty).", code: "I9")
    }
}
