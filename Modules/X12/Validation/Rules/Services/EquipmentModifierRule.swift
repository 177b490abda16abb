package import Primitives

/// Durable medical equipment for Medicare is rented (RR), new (NU) or used (UE), replaced or repaired.
///
/// Source: CMS Claims Processing Manual chapter 20, sections 30 and 130. A warning.
package struct EquipmentModifierRule: ServiceRule {
    package var id: String { "x12.equipment-modifier" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .equipment }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let modifiers: [PackedCode] = [
            "RR", "NU", "UE", "NR", "RA", "RB", "MS", "GY", "GZ", "EY", "LL", "BP", "BR", "BU", "KA",
        ]
        guard store.firstModifier(line, modifiers) == nil, store.isMedicare() else { return }
        report.add(
            self, store, at: line.index, 1, 3,
            "Medical equipment is billed without saying whether it is rented or sold.",
            fix: "Add RR for a rental, NU for new or UE for used equipment.")
    }
}
