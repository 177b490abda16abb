package import Primitives

/// No service is given after the patient's death.
///
/// Source: 837P TR3 PAT06 (date of death) against DTP*472. A warning: the dead are examined too (autopsy, pathology).
package struct ServiceAfterDeathRule: UnitRule {
    package var id: String { "x12.service-after-death" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let person = store.patient("PAT"), store.code(person, 5) == "D8",
            let death = store.view(person).day(6)
        else { return }
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            if store.segments[index].id == "DTP", store.code(index, 1) == "472", let day = store.view(index).day(3),
                day > death
            {
                report.add(
                    self, store, at: index, 3, nil, "The date of service lies after the patient's death.",
                    fix: "Correct the date of service, or the date of death.")
                return
            }
            index &+= 1
        }
    }
}
