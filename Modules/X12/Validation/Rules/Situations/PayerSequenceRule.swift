import Primitives

/// Each place in the order of payers (SBR01) is taken once in a claim; only U, unknown, may be taken more often.
///
/// Source: 837 TR3s, SBR01 of 2000B and 2320.
struct PayerSequenceRule: UnitRule {
    var id: String { "x12.payer-sequence" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, let coverage = store.above("SBR", in: "2000B") else { return }
        var taken = [store.code(coverage, 1)]
        for payer in store.otherPayers {
            let order = store.code(payer.lowerBound, 1)
            guard !order.isEmpty, order != "U" else { continue }
            if taken.contains(order) {
                report.add(
                    self, store, at: payer.lowerBound, 1, nil,
                    "Two payers of the claim have the same place in the order of payment (SBR01).",
                    fix: "Give each payer its own place: P, S, T and so on.", code: "7")
            }
            taken.append(order)
        }
    }
}
