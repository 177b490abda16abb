package import Primitives

/// A visit is billed in whole units.
///
/// Source: CPT usage: evaluation and management services are counted. A warning.
package struct VisitUnitsRule: ServiceRule {
    package var id: String { "x12.visit-units" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837I"] }
    package var traits: ServiceTraits { .visit }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let element = line.element == 1 ? 4 : 5
        guard let units = store.money(line.index, element).value, units.cents > 0, units.cents % 100 != 0 else {
            return
        }
        report.add(
            self, store, at: line.index, element, nil, "A visit is billed with a fraction of a unit.",
            fix: "Enter a whole number of visits.")
    }
}
