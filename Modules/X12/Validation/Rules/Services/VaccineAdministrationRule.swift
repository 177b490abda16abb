package import Primitives

/// A vaccine comes with its administration.
///
/// Source: CMS Claims Processing Manual chapter 18, section 10: product and administration are billed both. Not when the
/// vaccine was state supplied (SL). A warning.
package struct VaccineAdministrationRule: ServiceRule {
    package var id: String { "x12.vaccine-administration" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .vaccine }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.has("SL", line) else { return }
        for other in store.lines where isAdministration(store.procedure(ofLine: other)) { return }
        report.add(
            self, store, at: line.index, 1, 2, "A vaccine is billed without its administration.",
            fix: "Add the administration of the vaccine, or leave it out if another provider bills it.")
    }

    private func isAdministration(_ code: PackedCode) -> Bool {
        ("90460"..."90474").contains(code) || ("G0008"..."G0010").contains(code) || code == "90480"
    }
}
