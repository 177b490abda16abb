import Primitives

/// A claim related to an auto accident (AA) or another accident (OA) has the date of the accident (DTP*439).
///
/// Employment (EM) alone may be an illness.
/// Source: 837P and 837D TR3s, DTP Accident of 2300 and CLM11.
struct AccidentDateRule: UnitRule {
    var id: String { "x12.accident-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty, !store.isEmpty(claim, 11) else { return }
        for part in 1...3 {
            let cause = store.view(claim).componentCode(11, part)
            guard cause == "AA" || cause == "OA" else { continue }
            guard store.claimSegment("DTP", "439") == nil else { return }
            report.add(
                self, store, at: claim, 11, part,
                "The claim is related to an accident, but the date of the accident (DTP*439) is missing.",
                fix: "Add the date of the accident (box 14), or correct the cause (box 10).")
            return
        }
    }
}
