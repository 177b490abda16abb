import Primitives

/// A prosthesis that replaces another one (SV305 = R) has the date on which that one was placed (DTP*441, or 139 when
/// it is estimated).
///
/// Source: 837D TR3, SV305 and DTP Prior Placement of 2400.
struct ReplacedProsthesisDateRule: UnitRule {
    var id: String { "x12.prior-placement-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            let service = line.lowerBound &+ 1
            guard service < line.upperBound, store.segments[service].id == "SV3", store.code(service, 5) == "R",
                store.first("DTP", "441", within: line) == nil, store.first("DTP", "139", within: line) == nil
            else { continue }
            report.add(
                self, store, at: service, 5, nil,
                "The prosthesis replaces another one, but the date of that placement (DTP*441) is missing.",
                fix: "Add when the earlier one was placed, or mark this as the first (I).")
        }
    }
}
