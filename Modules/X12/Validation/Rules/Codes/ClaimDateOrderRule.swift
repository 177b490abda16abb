import Primitives

/// Dates that begin and end something stand in their order: admission and discharge, disability, care assumed and
/// relinquished.
///
/// Source: 837P TR3 DTP*435/096, 360/361, 090/091 in loop 2300; 837I TR3 DTP*435 against the end of DTP*434.
package struct ClaimDateOrderRule: UnitRule {
    package var id: String { "x12.date-order" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        var index = store.unit.lowerBound
        while index < store.unit.upperBound, store.segments[index].id != "LX" {
            if store.segments[index].id == "DTP", let (end, name) = partner(store.code(index, 1)),
                let first = store.view(index).day(3), let last = lastDay(store, end), first > last
            {
                report.add(
                    self, store, at: index, 3, nil, "The \(name) ends before it begins.",
                    fix: "Correct one of the two dates.")
            }
            index &+= 1
        }
    }

    private func partner(_ kind: PackedCode) -> (PackedCode, String)? {
        switch kind {
        case "435": ("096", "stay")
        case "360": ("361", "disability")
        case "090": ("091", "period of assumed care")
        default: nil
        }
    }

    private func lastDay(_ store: borrowing UnitStore, _ kind: PackedCode) -> CalendarDate? {
        let isStatement = store.guide == "837I" && kind == "096"
        let wanted: PackedCode = isStatement ? "434" : kind
        var index = store.unit.lowerBound
        while index < store.unit.upperBound, store.segments[index].id != "LX" {
            if store.segments[index].id == "DTP", store.code(index, 1) == wanted {
                return store.view(index).lastDay(3)
            }
            index &+= 1
        }
        return nil
    }
}
