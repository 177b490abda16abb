package import Primitives

/// A line with a certificate of medical necessity names the provider who ordered the equipment (loop 2420E).
///
/// Source: 837P TR3 loop 2420E; CMS Claims Processing Manual chapter 20, section 100. A warning.
package struct OrderingProviderRule: ServiceRule {
    package var id: String { "x12.equipment-ordering-provider" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .equipment }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.first("CR3", within: line.range) != nil, store.first("NM1", "DK", within: line.range) == nil else {
            return
        }
        report.add(
            self, store, at: line.index, 1, 2, "Certified equipment is billed without the provider who ordered it.",
            fix: "Enter the ordering provider of the line (loop 2420E).")
    }
}
