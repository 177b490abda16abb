import Primitives

/// The action of a claim's acknowledgment (STC03) fits its category: accepted claims (A2) are not rejected (U), and
/// rejected ones (A3, A6, A7, A8) not accepted (WQ).
///
/// A warning: some payers accept the batch by WQ while they reject the claim.
/// Source: 277CA TR3 (005010X214), STC01-1 and STC03 of 2200D.
struct AcknowledgmentActionRule: SegmentRule {
    var id: String { "x12.acknowledgment-action" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["277CA"] }
    var segments: [SegmentID] { ["STC"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2200D" }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.segments[index].loop == "2200D" else { return }
        let action = store.code(index, 3)
        let contradicts =
            switch store.view(index).componentCode(1, 1) {
            case "A2": action == "U"
            case "A3", "A6", "A7", "A8": action == "WQ"
            default: false
            }
        guard contradicts else { return }
        report.add(
            self, store, at: index, 3, nil, "The action (STC03) does not fit the status category (STC01-1).",
            fix: "Go by the category: A3, A6, A7 and A8 are rejections.")
    }
}
