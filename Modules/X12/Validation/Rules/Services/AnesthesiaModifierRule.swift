package import Primitives

/// An anesthesia line for Medicare says who gave the anesthesia: AA, AD, QK, QX, QY or QZ.
///
/// Source: CMS Claims Processing Manual chapter 12, sections 50.I and 140.3.3. A warning.
package struct AnesthesiaModifierRule: ServiceRule {
    package var id: String { "x12.anesthesia-modifier" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .anesthesia }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard line.procedure != "01996", store.firstModifier(line, ["AA", "AD", "QK", "QX", "QY", "QZ", "GC"]) == nil,
            store.isMedicare()
        else { return }
        report.add(
            self, store, at: line.index, 1, 3, "An anesthesia line does not say who gave the anesthesia.",
            fix: "Add AA, AD, QK, QX, QY or QZ.")
    }
}
