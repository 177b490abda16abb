package import Primitives

/// A mammography certification number has six characters.
///
/// Source: CMS Claims Processing Manual chapter 18, section 20.1 (six-digit FDA certification number); 837P TR3 REF02
/// after EW. A warning: states that certify themselves write it in other ways.
package struct MammographyNumberRule: SegmentRule {
    package var id: String { "x12.mammography-number" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var segments: [SegmentID] { ["REF"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "EW") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(1) == "EW", !view.isEmpty(2), !CodeForm.isAlphanumeric(view.element(2), 6) else { return }
        report.add(
            self, store, at: index, 2, nil, "The mammography certification number does not have six characters.",
            fix: "Enter the number of the facility's FDA certificate.")
    }
}
