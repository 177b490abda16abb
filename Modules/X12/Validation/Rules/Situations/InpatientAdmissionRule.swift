import Primitives

/// An inpatient claim of a hospital or skilled nursing facility (bill types 11, 18, 21) has the date of admission
/// (DTP*435); the hospital's has the hour as well.
///
/// The hour is a warning.
/// Source: 837I TR3, DTP Admission Date/Hour of 2300; National Uniform Billing Committee, form locators 12 and 13.
struct InpatientAdmissionRule: UnitRule {
    var id: String { "x12.inpatient-admission" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let kind = store.view(claim).componentCode(5, 1)
        guard kind == "11" || kind == "18" || kind == "21" else { return }
        guard let date = store.claimSegment("DTP", "435") else {
            report.add(
                self, store, at: claim, 5, 1, "An inpatient claim has no date of admission (DTP*435).",
                fix: "Add the date and hour of admission (form locators 12 and 13).")
            return
        }
        guard kind == "11", store.code(date, 2) == "D8" else { return }
        report.add(
            self, store, at: date, 2, nil, "The hour of the hospital admission is missing.",
            fix: "Give date and hour (DT; form locator 13).", severity: .warning)
    }
}
