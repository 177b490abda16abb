package import Primitives

/// An ambulance line says with a modifier of two letters where the patient was picked up and dropped off.
///
/// Source: CMS Claims Processing Manual chapter 15, section 30.A (origin and destination); QL (died before transport)
/// stands alone. A warning.
package struct AmbulanceModifierRule: ServiceRule {
    package var id: String { "x12.ambulance-modifier" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let view = store.view(line.index)
        for part in 3...6 {
            if AmbulancePlace.isPair(view.part(line.element, part)) { return }
            if view.componentCode(line.element, part) == "QL" { return }
        }
        report.add(
            self, store, at: line.index, 1, 3, "An ambulance line has no modifier for its origin and destination.",
            fix: "Add the two letters, such as RH from the residence to a hospital.")
    }
}
