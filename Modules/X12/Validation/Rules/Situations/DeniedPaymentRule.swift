import Primitives

/// A denied claim (CLP02 = 4) is not paid.
///
/// Source: 835 TR3, CLP02 code 4 and CLP04.
struct DeniedPaymentRule: UnitRule {
    var id: String { "x12.denied-payment" }
    var snip: Int { 4 }
    var guides: Set<String> { ["835"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty, store.code(claim, 2) == "4", case .value(let paid) = store.money(claim, 4),
            paid > .zero
        else { return }
        report.add(
            self, store, at: claim, 2, nil, "The claim is denied (status 4), yet something is paid for it.",
            fix: "Ask the payer which of the two is right before posting.")
    }
}
