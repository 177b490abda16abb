package import Primitives

/// A claim for orthodontic treatment has its orthodontic segment (DN1).
///
/// Source: 837D TR3 DN1 in loop 2300: required when the claim contains services related to orthodontic treatment. A
/// warning: examinations before the treatment have none.
package struct OrthodonticRule: ServiceRule {
    package var id: String { "x12.orthodontic-months" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.dental }
    package var traits: ServiceTraits { .orthodontics }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard line.procedure != "D8660", store.claim("DN1") == nil else { return }
        report.add(
            self, store, at: line.index, 1, 2, "Orthodontic treatment is billed without its months (DN1).",
            fix: "Enter the total and remaining months of treatment.")
    }
}
