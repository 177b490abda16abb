package import Primitives

/// One adjustment of a CAS segment: why an amount differs from what was charged.
///
/// A positive amount lowers the payment, a negative one raises it (005010X221A1, section 1.10.2). The codes are held as
/// numbers: remittances have millions of adjustments.
package struct Adjustment: Codable, Equatable, Sendable {
    /// CAS01 as a number; ``PackedCode/unfit`` for one of more than eight bytes.
    package private(set) var groupCode: PackedCode
    /// The reason as a number; ``PackedCode/unfit`` for one of more than eight bytes.
    package private(set) var reasonCode: PackedCode
    package var amount: Money
    private var quantityText: ShortText
    /// Group, reason and quantity, of which one does not fit in its place.
    private var long: [String?]

    package init(group: String, reason: String, amount: Money, quantity: String? = nil) {
        groupCode = PackedCode(text: group)
        reasonCode = PackedCode(text: reason)
        self.amount = amount
        quantityText = ShortText(quantity)
        let fits = groupCode != .unfit && reasonCode != .unfit && !quantityText.isLong
        long = fits ? [] : [group, reason, quantity]
    }

    /// Codes that fit, as a reader has them.
    init(group: PackedCode, reason: PackedCode, amount: Money, quantity: ShortText) {
        groupCode = group
        reasonCode = reason
        self.amount = amount
        quantityText = quantity
        long = []
    }

    /// CAS01: `CO`, `PR`, `OA` or `PI` (`CR` in a claim that names another payer).
    package var group: String {
        get { long.isEmpty ? groupCode.text : long[0] ?? "" }
        set { self = Adjustment(group: newValue, reason: reason, amount: amount, quantity: quantity) }
    }

    /// A claim adjustment reason code, CARC.
    package var reason: String {
        get { long.isEmpty ? reasonCode.text : long[1] ?? "" }
        set { self = Adjustment(group: group, reason: newValue, amount: amount, quantity: quantity) }
    }

    /// Units that were adjusted, a decimal as written.
    package var quantity: String? {
        get { long.isEmpty ? quantityText.isEmpty ? nil : quantityText.string : long[2] }
        set { self = Adjustment(group: group, reason: reason, amount: amount, quantity: newValue) }
    }

    private enum CodingKeys: CodingKey {
        case group, reason, amount, quantity
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(group, forKey: .group)
        try container.encode(reason, forKey: .reason)
        try container.encode(amount, forKey: .amount)
        try container.encodeIfPresent(quantity, forKey: .quantity)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            group: try container.decode(String.self, forKey: .group),
            reason: try container.decode(String.self, forKey: .reason),
            amount: try container.decode(Money.self, forKey: .amount),
            quantity: try container.decodeIfPresent(String.self, forKey: .quantity))
    }
}

extension PackedCode {
    /// ``unfit`` for a text that is too long or holds a NUL, which would be lost in a number.
    init(text: String) {
        self = text.isEmpty ? .empty : text.utf8.contains(0) ? .unfit : PackedCode(text.utf8) ?? .unfit
    }

    /// The code as text, made without an array.
    var text: String {
        guard raw != 0 else { return "" }
        let count = 8 - raw.trailingZeroBitCount / 8
        return withUnsafeBytes(of: raw.bigEndian) { String(decoding: $0.prefix(count), as: UTF8.self) }
    }
}
