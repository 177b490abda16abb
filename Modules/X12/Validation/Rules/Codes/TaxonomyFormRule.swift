import Primitives

/// A provider taxonomy code has ten characters: digits and letters, the last one X.
///
/// Source: TR3 PRV03 after PXC, code source 682; form after the code set of the National Uniform Claim Committee.
package struct TaxonomyFormRule: SegmentRule {
    package var id: String { "x12.taxonomy-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims.union(CodeGuides.eligibility) }
    package var segments: [SegmentID] { ["PRV"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(2, "PXC") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(2) == "PXC", !view.isEmpty(3), !CodeForm.isTaxonomy(view.element(3)) else { return }
        // Until 2003 the last letter could be another one; such codes are not registered any more.
        let isOld = CodeForm.isTaxonomy(view.element(3), last: nil)
        report.add(
            self, store, at: index, 3, nil,
            isOld
                ? "The provider taxonomy code is one of an edition before 2003; all codes in use end with X."
                : "The value does not have the form of a provider taxonomy code.",
            fix: "Enter the ten characters of the taxonomy code as it is registered with the NPI.",
            severity: isOld ? .warning : .error, code: isOld ? nil : "7")
    }
}
