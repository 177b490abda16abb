import Primitives

/// A claim related to an auto accident (AA) names the state where it happened (CLM11-4), or the country (CLM11-5) when
/// that has no states.
///
/// Source: 837P and 837D TR3s, CLM11-4 and CLM11-5.
struct AutoAccidentStateRule: SegmentRule {
    var id: String { "x12.accident-state" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837D"] }
    var segments: [SegmentID] { ["CLM"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard !store.isEmpty(index, 11) else { return }
        let segment = store.view(index)
        var isAuto = false
        for part in 1...3 where segment.componentCode(11, part) == "AA" { isAuto = true }
        guard isAuto, segment.componentCode(11, 4).isEmpty, segment.componentCode(11, 5).isEmpty else { return }
        report.add(
            self, store, at: index, 11, 4, "The state of the auto accident is missing.",
            fix: "Add the state (box 10b).", code: "I9")
    }
}
