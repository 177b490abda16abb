package import Primitives

/// A patient is not older than 124 years on the date of service.
///
/// Source: no person is known to have lived longer; the Medicare Code Editor takes ages from 0 to 124. A warning.
package struct PatientAgeRule: UnitRule {
    package var id: String { "x12.patient-age" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let date = store.serviceDate, let person = store.patient("DMG"),
            let birth = store.view(person).day(2), birth.year >= 1880, date.year - birth.year > 124,
            date.age(bornOn: birth) > 124
        else { return }
        report.add(
            self, store, at: person, 2, nil, "The patient would be older than anyone on the date of service.",
            fix: "Correct the year of birth.")
    }
}
