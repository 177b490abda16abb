package import Primitives

/// A service line has more than zero units.
///
/// Source: TR3 SV104, SV205 and SV306: the count of services. A warning: room lines with zero days exist.
package struct UnitsRule: ServiceRule {
    package var id: String { "x12.units-zero" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837I"] }
    package var traits: ServiceTraits { .any }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let element = line.element == 1 ? 4 : 5
        // Minutes have a rule of their own.
        guard !line.traits.contains(.minutes), let units = store.money(line.index, element).value, units.cents <= 0
        else { return }
        report.add(
            self, store, at: line.index, element, nil, "The line has no units.",
            fix: "Enter how often the service was given.")
    }
}
