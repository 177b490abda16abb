package import Primitives

/// A spinal manipulation for Medicare is active treatment (AT), or is said not to be covered.
///
/// Source: CMS Claims Processing Manual chapter 12, section 220. A warning.
package struct ManipulationRule: ServiceRule {
    package var id: String { "x12.manipulation-modifier" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .manipulation }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.firstModifier(line, ["AT", "GA", "GY", "GZ"]) == nil, store.isMedicare() else { return }
        report.add(
            self, store, at: line.index, 1, 3, "A spinal manipulation for Medicare has no modifier AT.",
            fix: "Add AT for active treatment; maintenance is not covered.")
    }
}
