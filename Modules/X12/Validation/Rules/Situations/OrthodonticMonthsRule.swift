import Primitives

/// Orthodontic treatment (DN1) has months, or says that they are not known; no more remain than there are in all.
///
/// Source: 837D TR3, DN101, DN102 and DN104 of 2300.
struct OrthodonticMonthsRule: SegmentRule {
    var id: String { "x12.orthodontic-remaining" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837D"] }
    var segments: [SegmentID] { ["DN1"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        if segment.isEmpty(1), segment.isEmpty(2), segment.isEmpty(4) {
            report.add(
                self, store, at: index, nil, nil, "The orthodontic treatment has no months.",
                fix: "Add the months of treatment, or Y in DN104 when they are not known.")
        } else if case .value(let total) = segment.number(1), case .value(let rest) = segment.number(2), rest > total {
            report.add(
                self, store, at: index, 2, nil, "More months of treatment remain than there are in all.",
                fix: "Correct the months that remain.")
        }
    }
}
