package import Primitives

/// An ambulance line for several patients (modifier GM) says how many they were (QTY*PT).
///
/// Source: 837P TR3 QTY*PT in loop 2400: required when more than one patient is transported in the same vehicle; CMS Claims
/// Processing Manual chapter 15, section 30.1.2. A warning.
package struct AmbulancePatientsRule: ServiceRule {
    package var id: String { "x12.ambulance-patients" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let part = store.firstModifier(line, ["GM"]), store.first("QTY", "PT", within: line.range) == nil else {
            return
        }
        report.add(
            self, store, at: line.index, 1, part, "Several patients were carried, and their number is missing.",
            fix: "Add the number of patients (QTY*PT) to the line.")
    }
}
