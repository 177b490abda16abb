/// A CLIA number has ten characters, the third of which is D.
///
/// Source: CMS Claims Processing Manual chapter 16, section 70.2 (two digits, D, seven digits); 837P TR3 REF02 after X4
/// and F4.
package struct CLIANumberRule: SegmentRule {
    package var id: String { "x12.clia-number" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.professional }
    package var segments: [SegmentID] { ["REF"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "X4") || place.allows(1, "F4") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let kind = view.code(1)
        guard kind == "X4" || kind == "F4", !view.isEmpty(2), !CodeForm.isCLIANumber(view.element(2)) else { return }
        report.add(
            self, store, at: index, 2, nil, "The CLIA number does not have ten characters with D in the third place.",
            fix: "Enter the number of the laboratory's CLIA certificate.", code: "7")
    }
}
