import Primitives

/// What the patient owes (CLP05) is the sum of the adjustments of group PR.
///
/// A warning: CLP05 is not part of the balance, and some payers leave it out. A reversal does not use it.
/// Source: 835 TR3, CLP05 note and section 1.10.2.4 on claim adjustments.
struct RemittancePatientShareRule: UnitRule {
    var id: String { "x12.remittance-patient-share" }
    var snip: Int { 3 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty, !store.isCut, store.code(claim, 2) != "22" else { return }
        var share = CentSum()
        var index = claim &+ 1
        while index < store.unit.upperBound {
            if store.segments[index].id == "CAS", store.code(index, 1) == "PR" { share.add(store.adjustments(index)) }
            index &+= 1
        }
        var gap = CentSum()
        gap.addIfPresent(store.money(claim, 5))
        gap.subtract(share)
        guard gap.isComplete, gap.cents != 0 else { return }
        report.add(
            self, store, at: claim, 5, nil,
            "What the patient owes (CLP05) is not the sum of the adjustments of group PR.",
            fix: "Bill the patient by the adjustments of group PR.")
    }
}
