/// A National Drug Code has eleven digits without hyphens.
///
/// Source: TR3 LIN02/LIN03 of loop 2410 (N4: code source 240 in the 5-4-2 form).
package struct DrugCodeFormRule: SegmentRule {
    package var id: String { "x12.ndc-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { ["837P", "837I"] }
    package var segments: [SegmentID] { ["LIN"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(2, "N4") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(2) == "N4", !view.isEmpty(3), !CodeForm.isDigits(view.element(3), 11) else { return }
        report.add(
            self, store, at: index, 3, nil, "The National Drug Code does not have eleven digits.",
            fix: "Write the package's NDC as five, four and two digits, padded with zeros, without hyphens.",
            code: "7")
    }
}
