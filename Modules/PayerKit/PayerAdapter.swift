public import Claims
public import Payments
public import Primitives

/// What a payer does differently from the next, in code, where YAML does not reach.
///
/// An adapter proposes; the core applies and audits. It is a pure value: no storage, network, clock or state. Most
/// payers need no adapter of their own: `generic` reads everything from `payer.yaml`.
public protocol PayerAdapter: Sendable {
    /// The word after `adapter:` in `payer.yaml`.
    static var name: String { get }

    /// Checks the settings that this adapter needs (such as a state).
    /// - Throws: ``PayerAdapterError`` with what is missing; the payer is then skipped with that reason.
    init(_ profile: PayerProfile) throws(PayerAdapterError)

    /// Changes that this payer wants in a claim before it is checked and written.
    func prepare(_ claim: Claim) -> [ClaimEffect]

    /// Problems that only this payer would raise.
    func check(_ claim: Claim) -> [Finding]

    /// How one adjustment of this payer's remittance is read when it is posted.
    func read(_ adjustment: PayerAdjustment) -> AdjustmentReading

    /// False when this payer is never sent a claim (a patient who pays).
    var receivesClaims: Bool { get }
}

extension PayerAdapter {
    public func prepare(_ claim: Claim) -> [ClaimEffect] { [] }
    public func check(_ claim: Claim) -> [Finding] { [] }
    public func read(_ adjustment: PayerAdjustment) -> AdjustmentReading { .standard(adjustment) }
    public var receivesClaims: Bool { true }
}

/// Why an adapter cannot serve a payer.
public struct PayerAdapterError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable { case missingParameter, badParameter }
    private let code: Code
    /// The key in `payer.yaml`.
    public let key: String
    public let expected: String

    private init(code: Code, key: String, expected: String) {
        self.code = code
        self.key = key
        self.expected = expected
    }

    public static func missingParameter(_ key: String, expected: String) -> Self {
        Self(code: .missingParameter, key: key, expected: expected)
    }

    public static func badParameter(_ key: String, expected: String) -> Self {
        Self(code: .badParameter, key: key, expected: expected)
    }

    public var description: String {
        switch code {
        case .missingParameter: "the adapter needs `parameters.\(key)`: \(expected)"
        case .badParameter: "`parameters.\(key)` is not acceptable: \(expected)"
        }
    }
}
