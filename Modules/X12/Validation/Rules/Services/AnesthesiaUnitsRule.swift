/// Anesthesia is billed in minutes (SV103 is MJ), not in units.
///
/// Source: 837P TR3 note at SV103: MJ is required for anesthesia claims. Not for 01953, 01996 and 01999, which no time
/// belongs to.
package struct AnesthesiaUnitsRule: ServiceRule {
    package var id: String { "x12.anesthesia-minutes" }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .anesthesia }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        switch line.procedure {
        case "01953", "01996", "01999": return
        default: break
        }
        guard store.code(line.index, 3) == "UN" else { return }
        report.add(
            self, store, at: line.index, 3, nil, "Anesthesia is billed in units (UN) instead of minutes (MJ).",
            fix: "Enter MJ and the minutes of anesthesia time.", code: "7")
    }
}
