package import Primitives

/// One adjustment of a CAS segment: why an amount differs from what was charged.
///
/// A positive amount lowers the payment, a negative one raises it (005010X221A1, section 1.10.2).
package struct Adjustment: Codable, Equatable, Sendable {
    /// CAS01: `CO`, `PR`, `OA` or `PI` (`CR` in a claim that names another payer).
    package var group: String
    /// A claim adjustment reason code, CARC.
    package var reason: String
    package var amount: Money
    /// Units that were adjusted, a decimal as written.
    package var quantity: String?

    package init(group: String, reason: String, amount: Money, quantity: String? = nil) {
        self.group = group
        self.reason = reason
        self.amount = amount
        self.quantity = quantity
    }
}
