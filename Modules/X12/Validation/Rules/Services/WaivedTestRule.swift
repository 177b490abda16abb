/// A CLIA-waived test (modifier QW) has the laboratory's CLIA number (REF*X4), on the claim or the line.
///
/// Source: 837P TR3 REF*X4 in loops 2300 and 2400: required for CLIA certified facilities performing CLIA covered services;
/// CMS Claims Processing Manual chapter 16, section 70.8.
package struct WaivedTestRule: ServiceRule {
    package var id: String { "x12.waived-test-certificate" }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .waivedTest }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let part = store.firstModifier(line, ["QW"]), store.lineOrClaim(line, "REF", "X4") == nil,
            store.first("REF", "F4", within: line.range) == nil
        else { return }
        report.add(
            self, store, at: line.index, 1, part, "A CLIA-waived test is billed without the CLIA number (REF*X4).",
            fix: "Enter the CLIA number of the laboratory.")
    }
}
