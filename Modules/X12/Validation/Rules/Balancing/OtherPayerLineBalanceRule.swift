import Primitives

/// For each payer that decided on a line: the line's charge is what it paid (all its SVD02 of the line) and adjusted
/// (all its 2430 CAS of the line), over all 2430 loops of the payer, since it may have split the line.
///
/// Source: 837 TR3s, section 1.4.4 on balancing of COB lines; X12 RFI 1555.
struct OtherPayerLineBalanceRule: UnitRule {
    var id: String { "x12.cob-line-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, !store.isCut else { return }
        for line in store.lines where isWithinGuide(line, store) {
            var index = line.lowerBound
            while index < line.upperBound {
                if store.segments[index].id == "SVD", isFirst(index, of: line, store) {
                    check(payerOf: index, line, store, &report)
                }
                index &+= 1
            }
        }
    }

    /// Whether the line has one to fifteen 2430 loops; more are a fault of their own.
    private func isWithinGuide(_ line: Range<Int>, _ store: borrowing UnitStore) -> Bool {
        var count = 0
        for index in line where store.segments[index].id == "SVD" { count &+= 1 }
        return count > 0 && count <= 15
    }

    /// Whether no earlier 2430 of the line is of the same payer.
    private func isFirst(_ index: Int, of line: Range<Int>, _ store: borrowing UnitStore) -> Bool {
        for earlier in line.lowerBound..<index where store.segments[earlier].id == "SVD" {
            if store.isSame(earlier, 1, index, 1) { return false }
        }
        return !store.isEmpty(index, 1)
    }

    private func check(
        payerOf first: Int, _ line: Range<Int>, _ store: borrowing UnitStore, _ report: inout RuleReport
    ) {
        guard let charge = store.charge(ofLine: line) else { return }
        var gap = CentSum()
        gap.add(store.money(charge.segment, charge.element))
        var decided = CentSum()
        var isOwn = false
        for index in first..<line.upperBound {
            switch store.segments[index].id {
            case "SVD":
                isOwn = store.isSame(index, 1, first, 1)
                if isOwn { decided.add(store.money(index, 2)) }
            case "CAS" where isOwn: decided.add(store.adjustments(index))
            default: break
            }
        }
        gap.subtract(decided)
        guard gap.isComplete else {
            report.addNotEvaluable(self, store, at: first, 2, "The balance of the line with the other payer's payment")
            return
        }
        guard gap.cents != 0 else { return }
        report.add(
            self, store, at: first, 2, nil,
            "What the other payer paid (SVD02) and adjusted (CAS) on the line does not come to the line's charge.",
            fix: "Take payment and adjustments of the line as they stand in that payer's remittance.")
    }
}
