import Primitives

/// Where Medicare does not pay first, the reason is given (SBR05).
///
/// Source: 837P and 837D TR3s, SBR05 of 2000B and 2320.
struct MedicareSecondaryReasonRule: SegmentRule {
    var id: String { "x12.medicare-secondary-reason" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837D"] }
    var segments: [SegmentID] { ["SBR"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let order = store.code(index, 1)
        guard order != "P", order != "U", !order.isEmpty, store.isEmpty(index, 5) else { return }
        let kind = store.code(index, 9)
        guard kind == "MA" || kind == "MB" else { return }
        report.add(
            self, store, at: index, 5, nil, "Medicare does not pay first, but the reason (SBR05) is missing.",
            fix: "Add why another payer comes before Medicare, such as 12 for working aged.", code: "I9")
    }
}
