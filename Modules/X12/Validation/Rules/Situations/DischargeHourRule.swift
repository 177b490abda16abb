import Primitives

/// A final hospital inpatient claim (bill type 11, frequency 1 or 4) has the hour of discharge (DTP*096), unless the
/// patient stays (status 30).
///
/// Source: 837I TR3, DTP Discharge Hour of 2300; National Uniform Billing Committee, form locator 16.
struct DischargeHourRule: UnitRule {
    var id: String { "x12.discharge-hour" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty, store.view(claim).componentCode(5, 1) == "11" else { return }
        let frequency = store.view(claim).componentCode(5, 3)
        guard frequency == "1" || frequency == "4", let status = store.claimSegment("CL1"),
            store.code(status, 3) != "30", store.claimSegment("DTP", "096") == nil
        else { return }
        report.add(
            self, store, at: claim, 5, 1, "A final inpatient claim has no hour of discharge (DTP*096).",
            fix: "Add the hour of discharge (form locator 16).")
    }
}
