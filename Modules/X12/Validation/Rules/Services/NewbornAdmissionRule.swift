package import Primitives

/// A newborn's admission (type 4) comes from inside or outside of the hospital (source 5 or 6).
///
/// Source: CMS Claims Processing Manual chapter 25, section 75.1 (form locators 14 and 15: the sources of newborns). A
/// warning.
package struct NewbornAdmissionRule: SegmentRule {
    package var id: String { "x12.newborn-admission" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["CL1"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let source = store.code(index, 2)
        guard store.code(index, 1) == "4", !source.isEmpty, source != "5", source != "6" else { return }
        report.add(
            self, store, at: index, 2, nil, "A newborn's admission has a source other than 5 or 6.",
            fix: "Enter 5 for a birth in this hospital, 6 for one outside of it.")
    }
}
