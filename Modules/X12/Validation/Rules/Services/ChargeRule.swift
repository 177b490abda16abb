package import Primitives

/// A service line has a charge.
///
/// Source: TR3 SV102, SV203 and SV302: zero is allowed, and often an oversight. For information; performance measures
/// (CPT category II, codes that end with F) have no charge.
package struct ChargeRule: ServiceRule {
    package var id: String { "x12.charge-zero" }
    package var severity: Finding.Severity { .info }
    package var guides: Set<String> { ["837P", "837D"] }
    package var traits: ServiceTraits { .any }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let charge = store.money(line.index, 2).value, charge.cents == 0,
            UInt8(truncatingIfNeeded: line.procedure.raw >> 24) != UInt8(ascii: "F")
        else { return }
        report.add(
            self, store, at: line.index, 2, nil, "The line has no charge.",
            fix: "Enter the charge, unless the service is free.")
    }
}
