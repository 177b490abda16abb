import PayerKit
import Payments
import Primitives

extension PayerAdapterConformance {
    /// `read` answers every adjustment there can be, and a denial always says what to do next.
    func checkReading(by adapter: any PayerAdapter, _ list: inout ViolationList) {
        let reasons = (1...300).map(String.init) + ["A1", "B7", "P1", "W1", "", "\u{1F600}"]
        let amounts = [4_000, 0, -4_000, Int64.max, Int64.min].map { Money(cents: $0) }
        let sums: [(paid: Int64, charge: Int64)] = [(0, 4_000), (6_000, 10_000), (-6_000, -10_000), (0, 0)]
        for group in ["CO", "PR", "OA", "PI"] {
            for reason in reasons {
                for amount in amounts {
                    for sum in sums {
                        check(
                            PayerAdjustment(
                                group: group, reason: reason, amount: amount, paid: Money(cents: sum.paid),
                                charge: Money(cents: sum.charge)), by: adapter, &list)
                    }
                }
            }
        }
    }

    private func check(_ adjustment: PayerAdjustment, by adapter: any PayerAdapter, _ list: inout ViolationList) {
        let reading = adapter.read(adjustment)
        let name = "\(adjustment.group)-\(adjustment.reason)"
        if reading.category.allSatisfy(\.isWhitespace) { list.add("read: \(name) has no category") }
        if reading.effect == .denial, (reading.nextAction ?? "").allSatisfy(\.isWhitespace) {
            list.add("read: \(name) is a denial without a next action")
        }
    }
}
