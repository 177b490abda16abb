import Primitives

/// A level's parent (HL02) is the level around it: the number (HL01) of the HL that it stands under.
///
/// Source: X12 standard, HL segment; TR3s with HL loops, HL02.
struct HierarchyParentRule: SegmentRule {
    var id: String { "x12.hl-parent" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D", "270", "271", "276", "277", "277CA"] }
    var segments: [SegmentID] { ["HL"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard !store.isEmpty(index, 2), let parent = store.last("HL", before: index) else { return }
        guard !store.isSame(index, 2, parent, 1) else { return }
        report.add(
            self, store, at: index, 2, nil, "The level's parent (HL02) is not the level that it stands under.",
            fix: "Put the HL01 of the level above into HL02.", code: "7")
    }
}
