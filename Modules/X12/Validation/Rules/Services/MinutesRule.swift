package import Primitives

/// Minutes (SV103 is MJ) are billed for anesthesia only.
///
/// Source: 837P TR3 note at SV103. A warning: the procedure may be a surgical one that a payer takes for anesthesia.
package struct MinutesRule: ServiceRule {
    package var id: String { "x12.minutes-without-anesthesia" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .minutes }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !line.traits.contains(.anesthesia), !line.procedure.isEmpty,
            store.firstModifier(line, ["AA", "AD", "QK", "QX", "QY", "QZ"]) == nil
        else { return }
        report.add(
            self, store, at: line.index, 3, nil, "Minutes (MJ) are billed for a service that is not anesthesia.",
            fix: "Enter UN and the number of services.")
    }
}
