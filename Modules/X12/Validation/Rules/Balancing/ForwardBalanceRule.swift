import Primitives

/// A negative total is carried to a later remittance by a PLB with reason FB; it is neither paid nor left out.
///
/// ``RemittanceTotalRule`` knows the total and reports under this rule. Where an FB is present it has a number to be
/// traced by (PLB03-2), so that the later remittance can be matched with this one.
/// Source: 835 TR3, section 1.10.2.12 on balance forward processing; X12 RFI 1604.
struct ForwardBalanceRule: SegmentRule {
    var id: String { "x12.remittance-forward-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }
    var segments: [SegmentID] { ["PLB"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        var place = 3
        while place <= 13, place <= segment.count {
            if segment.componentCode(place, 1) == "FB", segment.componentCode(place, 2).isEmpty {
                report.add(
                    self, store, at: index, place, 2,
                    "The balance carried forward (FB) has no number to trace it by.",
                    fix: "Keep the remittance's own trace number with it when it is posted.", severity: .warning)
            }
            place &+= 2
        }
    }
}
