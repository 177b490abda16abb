package import Primitives

/// A bilateral procedure (modifier 50) is billed as one unit.
///
/// Source: CMS Claims Processing Manual chapter 12, section 40.7. A warning.
package struct BilateralUnitsRule: ServiceRule {
    package var id: String { "x12.bilateral-units" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { ["837P", "837I"] }
    package var traits: ServiceTraits { .bilateral }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let units = line.element == 1 ? 4 : 5
        guard store.has("50", line), let count = store.money(line.index, units).value, count.cents > 100 else { return }
        report.add(
            self, store, at: line.index, units, nil, "A bilateral procedure is billed with more than one unit.",
            fix: "Bill one unit with modifier 50, or two lines with LT and RT.")
    }
}
