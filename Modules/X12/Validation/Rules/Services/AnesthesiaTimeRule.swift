package import Primitives

/// Anesthesia time is between one minute and a day.
///
/// Source: 837P TR3 SV104 with SV103 MJ: minutes from the start of the anesthesia to its end. A warning.
package struct AnesthesiaTimeRule: ServiceRule {
    package var id: String { "x12.anesthesia-time" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .minutes }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let minutes = store.money(line.index, 4).value else { return }
        if (100...144_000).contains(minutes.cents) { return }
        report.add(
            self, store, at: line.index, 4, nil, "The anesthesia time is not between one minute and 24 hours.",
            fix: "Enter the minutes from the start of the anesthesia to its end.")
    }
}
