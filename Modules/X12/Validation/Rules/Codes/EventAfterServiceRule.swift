package import Primitives

/// What led to the services did not happen after the last of them: accident, onset, last menstrual period, prescription.
///
/// Source: 837P and 837D TR3, DTP*439, 431, 453, 484 and 471 of loop 2300 against DTP*472 of all lines. A warning.
package struct EventAfterServiceRule: UnitRule {
    package var id: String { "x12.event-after-service" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837D"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        var index = store.unit.lowerBound
        while index < store.unit.upperBound, store.segments[index].id != "LX" {
            defer { index &+= 1 }
            guard store.segments[index].id == "DTP", isEvent(store.code(index, 1)), let day = store.view(index).day(3),
                let last = lastService(store), day > last
            else { continue }
            report.add(
                self, store, at: index, 3, nil, "The date lies after all services of the claim.",
                fix: "Correct this date or the dates of service.")
        }
    }

    private func isEvent(_ kind: PackedCode) -> Bool {
        switch kind {
        case "439", "431", "453", "484", "471": true
        default: false
        }
    }

    private func lastService(_ store: borrowing UnitStore) -> CalendarDate? {
        var last: CalendarDate?
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            if store.segments[index].id == "DTP", store.code(index, 1) == "472", let day = store.view(index).lastDay(3)
            {
                last = max(last ?? day, day)
            }
            index &+= 1
        }
        return last
    }
}
