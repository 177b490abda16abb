package import Primitives

/// Room and board (revenue codes 0110 to 0219) is billed in days.
///
/// Source: 837I TR3 SV204 (DA for days); CMS Claims Processing Manual chapter 25, section 75.4 (accommodation revenue
/// codes). A warning.
package struct RoomDaysRule: SegmentRule {
    package var id: String { "x12.room-days" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["SV2"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard ("0110"..."0219").contains(view.code(1)), view.code(4) == "UN" else { return }
        report.add(
            self, store, at: index, 4, nil, "Room and board is billed in units (UN) instead of days (DA).",
            fix: "Enter DA and the number of days.")
    }
}
