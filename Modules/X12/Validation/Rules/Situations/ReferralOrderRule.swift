import Primitives

/// The first referring provider is the referring one (DN); only a second one is the primary care provider (P3).
///
/// Source: 837P and 837D TR3s, notes of the Referring Provider loops.
struct ReferralOrderRule: SegmentRule {
    var id: String { "x12.referral-order" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837D"] }
    var segments: [SegmentID] { ["NM1"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2310A" || place.loop == "2420F" }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let loop = store.segments[index].loop
        guard loop == "2310A" || loop == "2420F" && store.guide == "837P" else { return }
        // An earlier loop of the kind ends right before this one.
        let before = index &- 1
        let isSecond = before >= 0 && store.segments[before].loop == loop
        let role = store.code(index, 1)
        if !isSecond, role == "P3" {
            report.add(
                self, store, at: index, 1, nil,
                "The primary care provider (P3) stands without a referring provider (DN).",
                fix: "Use DN for the first, or only, referring provider.", code: "I6")
        } else if isSecond, role == "DN" {
            report.add(
                self, store, at: index, 1, nil, "Two referring providers have the same role (DN).",
                fix: "Use P3 for the second: the primary care provider who referred first.", code: "I6")
        }
    }
}
