import Primitives

/// A hospital's inpatient claim (bill type 11) has the diagnosis at admission (HI*ABJ); that of a nursing facility
/// (18, 21) mostly has.
///
/// Source: 837I TR3, HI Admitting Diagnosis: required when the claim involves an inpatient admission.
struct AdmittingDiagnosisRule: UnitRule {
    var id: String { "x12.admitting-diagnosis" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let kind = store.view(claim).componentCode(5, 1)
        guard kind == "11" || kind == "18" || kind == "21", store.claimCodes("ABJ", "BJ") == nil else { return }
        report.add(
            self, store, at: claim, 5, 1, "An inpatient claim has no diagnosis at admission (HI*ABJ).",
            fix: "Add the admitting diagnosis (form locator 69).", severity: kind == "11" ? .error : .warning)
    }
}
