package import Primitives

/// A test sent to another laboratory (modifier 90) says which one: its CLIA number (REF*F4) or its name and address.
///
/// Source: 837P TR3 REF*F4, loops 2310C, 2420B and 2420C; CMS Claims Processing Manual chapter 16, section 40.1. A warning.
package struct ReferenceLaboratoryRule: ServiceRule {
    package var id: String { "x12.reference-laboratory" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .outsideLaboratory }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let part = store.firstModifier(line, ["90"]), store.first("REF", "F4", within: line.range) == nil,
            store.first("NM1", "QB", within: line.range) == nil, store.lineOrClaim(line, "NM1", "77") == nil
        else { return }
        report.add(
            self, store, at: line.index, 1, part, "A test by another laboratory does not say which one.",
            fix: "Enter its CLIA number (REF*F4) or its name and address.")
    }
}
