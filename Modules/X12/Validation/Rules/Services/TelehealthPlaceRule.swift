package import Primitives

/// A telehealth service (modifier 93, 95, FQ or GQ) has the place of service 02 or 10 from 2024 on.
///
/// Source: CMS place of service code set, 02 and 10; Medicare physician fee schedule final rule for 2024 (places of service
/// again replace the patient's usual place). Hospital therapists keep theirs: a warning.
package struct TelehealthPlaceRule: ServiceRule {
    package var id: String { "x12.telehealth-place" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .telehealth }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let part = store.firstModifier(line, ["93", "95", "FQ", "GQ"]),
            let date = store.date(ofLine: line.range), date.year >= 2024
        else { return }
        switch store.placeOfService(line) {
        case "02", "10", "19", "21", "22", "23", .empty: return
        default: break
        }
        report.add(
            self, store, at: line.index, 1, part, "A telehealth service has another place of service than 02 or 10.",
            fix: "Enter 10 when the patient was at home, else 02; or remove the modifier.")
    }
}
