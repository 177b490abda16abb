import Primitives

/// An inpatient claim of an unfinished stay (frequency 2 or 3) has a patient who stays (status 30), a final one
/// (1 or 4) has not.
///
/// Source: National Uniform Billing Committee, form locators 4 and 17; 837I TR3, CLM05-3 and CL103.
struct StillPatientRule: UnitRule {
    var id: String { "x12.still-patient" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let kind = store.view(claim).componentCode(5, 1)
        guard kind == "11" || kind == "18" || kind == "21", let segment = store.claimSegment("CL1") else { return }
        let frequency = store.view(claim).componentCode(5, 3)
        let status = store.code(segment, 3)
        let isStaying = status == "30"
        let isInterim = frequency == "2" || frequency == "3"
        let isFinal = frequency == "1" || frequency == "4"
        guard !status.isEmpty, isInterim && !isStaying || isFinal && isStaying else { return }
        report.add(
            self, store, at: segment, 3, nil,
            isStaying
                ? "The claim is the last of the stay, but the patient's status says that the stay goes on (30)."
                : "The claim is not the last of the stay, but the patient's status is not 30.",
            fix: "Correct the patient's status (form locator 17) or the bill's frequency (form locator 4).")
    }
}
