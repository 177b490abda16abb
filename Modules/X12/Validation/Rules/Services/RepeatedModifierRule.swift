package import Primitives

/// No line has the same modifier twice.
///
/// Source: CPT and HCPCS usage: a modifier is stated once for a line. A warning.
package struct RepeatedModifierRule: ServiceRule {
    package var id: String { "x12.modifier-repeated" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.claims }
    package var traits: ServiceTraits { .severalModifiers }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let view = store.view(line.index)
        guard !view.range(line.element, 4).isEmpty else { return }
        for later in 4...6 {
            let second = view.componentCode(line.element, later)
            if second.isEmpty { return }
            for earlier in 3..<later where view.componentCode(line.element, earlier) == second {
                report.add(
                    self, store, at: line.index, line.element, later, "The same modifier stands twice on the line.",
                    fix: "Remove one of them.")
                return
            }
        }
    }
}
