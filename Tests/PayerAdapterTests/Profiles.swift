import Claims
import Primitives

/// Settings with which each built-in adapter works.
enum Profiles {
    static func profile(_ adapter: String, _ parameters: [String: String] = [:]) -> PayerProfile {
        PayerProfile(
            id: adapter, name: "Test payer", adapter: adapter, electronicID: "TEST1", filingIndicator: "CI",
            receiver: TradingPartner(name: "TEST", id: "TEST1"), parameters: parameters)
    }

    static let blueCross = profile("blue-cross", ["home_prefixes": "XQZ, ABC"])
    static let commercial = profile("commercial", ["requires_group": "yes"])
    static let medicaid = profile("medicaid", ["state": "IL", "member_digits": "9"])
    static let medicare = profile("medicare")
    static let selfPay = profile("self-pay")
    static let generic = profile("generic")
}
