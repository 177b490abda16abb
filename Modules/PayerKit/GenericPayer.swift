public import Claims

/// The adapter of a payer that needs no code: everything it does is in its YAML.
public struct GenericPayer: PayerAdapter {
    public static let name = "generic"

    public init(_ profile: PayerProfile) throws(PayerAdapterError) {}
}
