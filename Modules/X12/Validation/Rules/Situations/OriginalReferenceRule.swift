import Primitives

/// An original claim (CLM05-3 is 1) does not name an earlier one (REF*F8).
///
/// A warning: payers mostly pass over the number.
/// Source: 837 TR3s, REF Payer Claim Control Number of 2300: for replacements and voids, else not sent.
struct OriginalReferenceRule: SegmentRule {
    var id: String { "x12.original-reference" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["REF"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2300" && place.allows(1, "F8") }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.segments[index].loop == "2300", store.code(index, 1) == "F8",
            store.view(store.unit.lowerBound).componentCode(5, 3) == "1"
        else { return }
        report.add(
            self, store, at: index, 1, nil, "An original claim names an earlier one (REF*F8).",
            fix: "Bill it as a replacement (7) or void (8) if it is one; else remove REF*F8.", code: "I9")
    }
}
