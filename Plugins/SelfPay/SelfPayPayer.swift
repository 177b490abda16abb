public import Claims
public import PayerKit

/// A patient who pays without insurance: the account is billed to the patient and nothing is sent to a payer.
public struct SelfPayPayer: PayerAdapter {
    public static let name = "self-pay"

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {}

    public var receivesClaims: Bool { false }
}
