import Primitives

/// A payment (BPR02) is never below zero; with zero the payment method (BPR04) is NON, and only with zero.
///
/// Zero with another method is a warning: payers send checks and transfers of nothing.
/// Source: 835 TR3, BPR02, BPR04 and section 1.10.2.12 on balance forward.
struct PaymentAmountRule: SegmentRule {
    var id: String { "x12.payment-amount" }
    var snip: Int { 3 }
    var guides: Set<String> { ["835"] }
    var segments: [SegmentID] { ["BPR"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard case .value(let paid) = store.money(index, 2) else { return }
        let method = store.code(index, 4)
        if paid.isNegative {
            report.add(
                self, store, at: index, 2, nil, "The payment (BPR02) is below zero.",
                fix: "Ask the payer to carry the negative amount forward in a PLB with reason FB.")
        } else if paid == .zero, !method.isEmpty, method != "NON" {
            report.add(
                self, store, at: index, 4, nil, "Nothing is paid, yet the payment method (BPR04) is not NON.",
                fix: "Expect no money for this remittance.", severity: .warning)
        } else if paid > .zero, method == "NON" {
            report.add(
                self, store, at: index, 4, nil, "Money is paid, yet the payment method (BPR04) is NON.",
                fix: "Ask the payer how the money comes: by check or by transfer.")
        }
    }
}
