import Primitives

/// The claim's total charge (CLM02) is the sum of its lines' charges (SV102, SV203, SV302).
///
/// A total line (revenue code 0001), which has a rule of its own, is left out of the sum.
/// Source: 837 TR3s, section 1.4.4 on balancing and the notes of CLM02; X12 RFI 1294.
struct ClaimTotalRule: UnitRule {
    var id: String { "x12.claim-total" }
    var snip: Int { 3 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        // Without lines there is nothing to add up, and the structure says that they are missing.
        guard !store.unit.isEmpty, let firstLine = store.lines.first else { return }
        var sum = CentSum()
        var index = firstLine.lowerBound
        var lineCount = 0
        while index < store.unit.upperBound {
            switch store.segments[index].id {
            case "SV1", "SV3":
                sum.add(store.money(index, 2))
                lineCount &+= 1
            case "SV2":
                if store.code(index, 1) != "0001" { sum.add(store.money(index, 3)) }
                lineCount &+= 1
            default: break
            }
            index &+= 1
        }
        guard sum.isComplete, !store.isCut, lineCount == store.lines.count,
            case .value(let total) = store.money(claim, 2)
        else {
            report.addNotEvaluable(self, store, at: claim, 2, "The claim's total charge")
            return
        }
        guard total.cents != sum.cents else { return }
        report.add(
            self, store, at: claim, 2, nil, "The claim's total charge (CLM02) is not the sum of its lines' charges.",
            fix: "Correct the total, or the charge of the line that is wrong.")
    }
}
