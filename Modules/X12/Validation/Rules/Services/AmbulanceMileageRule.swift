package import Primitives

/// Ambulance miles that are billed are the miles of the transport (CR106), which is not zero then.
///
/// Source: 837P TR3 CR106 (distance); HCPCS A0380, A0390, A0425, A0435 and A0436 count miles; CMS Claims Processing Manual
/// chapter 15, section 30.1.2. A warning.
package struct AmbulanceMileageRule: ServiceRule {
    package var id: String { "x12.ambulance-mileage" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        switch line.procedure {
        case "A0380", "A0390", "A0425", "A0435", "A0436": break
        default: return
        }
        guard let transport = store.lineOrClaim(line, "CR1"), let miles = store.money(transport, 6).value,
            let units = store.money(line.index, 4).value, units.cents > 0, miles.cents <= 0
        else { return }
        report.add(
            self, store, at: transport, 6, nil, "Ambulance miles are billed, and the transport has none.",
            fix: "Enter the loaded miles of the transport.")
    }
}
