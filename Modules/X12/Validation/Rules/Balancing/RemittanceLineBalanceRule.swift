import Primitives

/// A line's charge (SVC02) less its adjustments (CAS of the 2110) is what is paid for it (SVC03).
///
/// Source: 835 TR3, section 1.10.2.1.1 on service line balancing.
struct RemittanceLineBalanceRule: UnitRule {
    var id: String { "x12.remittance-line-balance" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.lines.isEmpty, !store.isCut else { return }
        for line in store.lines { check(line, store, &report) }
    }

    private func check(_ line: Range<Int>, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        let service = line.lowerBound
        var gap = CentSum()
        gap.add(store.money(service, 2))
        var rest = CentSum()
        // No amount stands for nothing paid, if that comes out even.
        let isPaymentAbsent = store.isEmpty(service, 3)
        rest.addIfPresent(store.money(service, 3))
        var index = service &+ 1
        while index < line.upperBound {
            if store.segments[index].id == "CAS" { rest.add(store.adjustments(index)) }
            index &+= 1
        }
        gap.subtract(rest)
        guard gap.isComplete, !isPaymentAbsent || gap.cents == 0 else {
            report.addNotEvaluable(self, store, at: service, 3, "The balance of the line")
            return
        }
        guard gap.cents != 0 else { return }
        report.add(
            self, store, at: service, 3, nil,
            "The line's charge (SVC02) less its adjustments (CAS) is not what is paid for it (SVC03).",
            fix: "Ask the payer for a corrected remittance; do not post this line by itself.")
    }
}
