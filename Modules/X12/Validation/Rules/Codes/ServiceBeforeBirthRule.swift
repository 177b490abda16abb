/// No service of a claim, and no stay, begins before the patient was born.
///
/// Source: 837 TR3 DMG02 of the patient (2010CA, or 2010BA when the subscriber is the patient) against DTP*472, 434 and
/// 435; Medicare Code Editor, section on conflicts of age.
package struct ServiceBeforeBirthRule: UnitRule {
    package var id: String { "x12.service-before-birth" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let person = store.patient("DMG"), let birth = store.view(person).day(2) else { return }
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            if store.segments[index].id == "DTP" {
                let view = store.view(index)
                let kind = view.code(1)
                if kind == "472" || kind == "434" || kind == "435", let day = view.day(3), day < birth {
                    report.add(
                        self, store, at: index, 3, nil, "The date lies before the patient's date of birth.",
                        fix: "Correct the date of service, or the date of birth.")
                    return
                }
            }
            index &+= 1
        }
    }
}
