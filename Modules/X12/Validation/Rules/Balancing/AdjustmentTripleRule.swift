import Primitives

/// Each adjustment of a CAS segment has an amount, not a quantity alone.
///
/// That amounts and quantities have a reason is the standard's own rule and checked with the elements.
/// Source: 835 TR3, section 1.10.2.4 and the CAS notes; 837 TR3s, CAS of 2320 and 2430.
struct AdjustmentTripleRule: SegmentRule {
    var id: String { "x12.adjustment-triple" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835", "837P", "837I", "837D"] }
    var segments: [SegmentID] { ["CAS"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        // The first adjustment's amount is required by the guide itself.
        var place = 5
        while place <= 17, place <= segment.count {
            if !segment.isEmpty(place), segment.isEmpty(place &+ 1), !segment.isEmpty(place &+ 2) {
                report.add(
                    self, store, at: index, place &+ 1, nil, "An adjustment has a reason and a quantity but no amount.",
                    fix: "Give the amount of the adjustment.", code: "I9")
            }
            place &+= 3
        }
    }
}
