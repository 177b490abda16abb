package import Primitives

/// An ambulance transport has the place of service 41 (land) or 42 (air or water).
///
/// Source: CMS place of service code set; CMS Claims Processing Manual chapter 26, section 10.5. A warning.
package struct AmbulancePlaceRule: ServiceRule {
    package var id: String { "x12.ambulance-place" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        switch store.placeOfService(line) {
        case "41", "42", .empty: return
        default: break
        }
        report.add(
            self, store, at: line.index, 1, 2, "An ambulance transport has another place of service than 41 or 42.",
            fix: "Enter 41 for a ground ambulance, 42 for air or water.")
    }
}
