public import CodeSets
public import Primitives

/// A clinic as claims need it: who bills, who renders, what a service costs.
public struct ClinicProfile: Codable, Equatable, Sendable {
    public var id: String
    public var billing: BillingProvider
    public var providers: [Provider]
    public var placeOfService: String
    public var fees: [ProcedureCode: Money]
    /// Diagnosis and procedure codes that the clinic keeps at hand.
    public var favorites: [String]
    /// Discount for patients without insurance, in basis points.
    public var selfPayDiscountBasisPoints: Int64
    /// Days until a statement is due.
    public var statementDueDays: Int
    /// Smaller balances get no statement.
    public var statementMinimum: Money
    /// A line of the clinic's own at the foot of a statement.
    public var statementMessage: String?

    public init(
        id: String, billing: BillingProvider, providers: [Provider], placeOfService: String,
        fees: [ProcedureCode: Money], favorites: [String] = [], selfPayDiscountBasisPoints: Int64 = 0,
        statementDueDays: Int = 30,
        statementMinimum: Money = .zero, statementMessage: String? = nil
    ) {
        self.id = id
        self.billing = billing
        self.providers = providers
        self.placeOfService = placeOfService
        self.fees = fees
        self.favorites = favorites
        self.selfPayDiscountBasisPoints = selfPayDiscountBasisPoints
        self.statementDueDays = statementDueDays
        self.statementMinimum = statementMinimum
        self.statementMessage = statementMessage
    }
}
