import Primitives

/// A line's decision (SVD01) is of one of the claim's other payers: it has that payer's number (2330B NM109).
///
/// Source: 837 TR3s, SVD01 of 2430 and NM109 of 2330B.
struct LineDecisionPayerRule: SegmentRule {
    var id: String { "x12.cob-line-payer" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["SVD"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard !store.isEmpty(index, 1) else { return }
        var place = store.unit.lowerBound
        let end = min(index, place &+ Reach.back)
        while place < end, store.segments[place].id != "LX" {
            if store.segments[place].id == "NM1", store.segments[place].loop == "2330B",
                store.isSame(index, 1, place, 9)
            {
                return
            }
            place &+= 1
        }
        report.add(
            self, store, at: index, 1, nil,
            "The payer of the line's decision (SVD01) is none of the claim's other payers.",
            fix: "Use the number that the payer has in loop 2330B (NM109).", code: "7")
    }
}
