import Primitives

/// An unscheduled outpatient visit of a hospital (bill types 13, 85; admission types 1, 2, 5; emergency, urgent care,
/// or observation revenue) has the patient's reason for it (HI*APR).
///
/// Source: 837I TR3, HI Patient's Reason For Visit; National Uniform Billing Committee, form locator 70.
struct VisitReasonRule: UnitRule {
    var id: String { "x12.visit-reason" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let kind = store.view(claim).componentCode(5, 1)
        guard kind == "13" || kind == "85", let segment = store.claimSegment("CL1") else { return }
        let type = store.code(segment, 1)
        guard type == "1" || type == "2" || type == "5", store.claimCodes("APR", "PR") == nil else { return }
        for index in store.unit where store.segments[index].id == "SV2" {
            let code = store.code(index, 1)
            guard code >= "0450" && code <= "0459" || code == "0516" || code == "0526" || code == "0762" else {
                continue
            }
            report.add(
                self, store, at: claim, nil, nil,
                "An unscheduled outpatient visit has no reason for the visit (HI*APR).",
                fix: "Add the patient's reason for the visit (form locator 70).")
            return
        }
    }
}
