public import Primitives

/// A payer's settings in force, after every layer (base, payer, clinic) has been applied.
///
/// Each value that a layer can set remembers which file and line it came from, so that `superbill payer explain` can
/// answer "why".
public struct PayerProfile: Codable, Equatable, Sendable {
    public var id: String
    public var name: String
    /// How records name this payer; compared without case.
    public var aliases: [String]
    public var adapter: String
    public var electronicID: String
    public var filingIndicator: String
    /// ISA08/GS03 and loop 1000B.
    public var receiver: TradingPartner
    /// Days after the date of service within which the first claim must arrive.
    public var filingLimitDays: Int
    public var appealDays: Int
    public var expected: ExpectedDays
    /// Procedures that need a prior authorization.
    public var authorizationRequired: [String]
    /// Names of transports in the order to try.
    public var transports: [String]
    public var copay: Money?
    /// False while the clinic's enrollment for electronic claims is pending.
    public var isEnrolled: Bool
    /// The number under which the payer knows the clinic beside its NPI (REF G2 of loop 2010BB).
    public var providerNumber: String?
    /// A state for Medicaid and Blue plans, other adapter parameters by name.
    public var parameters: [String: String]
    /// Rule id to the setting in force.
    public var rules: [String: RuleSetting]
    /// Adjustment reason code (or `GROUP-CODE`) to how it is read when posted.
    public var posting: [String: String]
    public var simulator: SimulatorTerms
    /// Field name to `file:line:column`.
    public var provenance: [String: String]

    public init(
        id: String, name: String, aliases: [String] = [], adapter: String, electronicID: String,
        filingIndicator: String, receiver: TradingPartner, filingLimitDays: Int = 365, appealDays: Int = 180,
        expected: ExpectedDays = ExpectedDays(), authorizationRequired: [String] = [], transports: [String] = [],
        copay: Money? = nil, isEnrolled: Bool = true, providerNumber: String? = nil, parameters: [String: String] = [:],
        rules: [String: RuleSetting] = [:],
        posting: [String: String] = [:], simulator: SimulatorTerms = SimulatorTerms(),
        provenance: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.adapter = adapter
        self.electronicID = electronicID
        self.filingIndicator = filingIndicator
        self.receiver = receiver
        self.filingLimitDays = filingLimitDays
        self.appealDays = appealDays
        self.expected = expected
        self.authorizationRequired = authorizationRequired
        self.transports = transports
        self.copay = copay
        self.isEnrolled = isEnrolled
        self.providerNumber = providerNumber
        self.parameters = parameters
        self.rules = rules
        self.posting = posting
        self.simulator = simulator
        self.provenance = provenance
    }

    public var claimPayer: ClaimPayer {
        ClaimPayer(
            id: id, name: name, electronicID: electronicID, filingIndicator: filingIndicator,
            billingProviderNumber: providerNumber)
    }

    /// True when a record that names `text` means this payer.
    public func answers(to text: String) -> Bool {
        let wanted = text.lowercased()
        return wanted == id || wanted == name.lowercased() || aliases.contains { $0.lowercased() == wanted }
    }
}

/// A rule's severity as some layer set it, and where.
public struct RuleSetting: Codable, Equatable, Sendable {
    /// Nil = the rule is switched off.
    public var severity: Finding.Severity?
    public var reason: String?
    /// `clinics/lakeside.yaml:14:5`.
    public var source: String

    public init(severity: Finding.Severity?, reason: String? = nil, source: String) {
        self.severity = severity
        self.reason = reason
        self.source = source
    }
}

/// Whom a batch is addressed to.
public struct TradingPartner: Codable, Equatable, Sendable {
    public var name: String
    /// ISA08 and loop 1000B NM109.
    public var id: String
    /// ISA07.
    public var qualifier: String

    public init(name: String, id: String, qualifier: String = "ZZ") {
        self.name = name
        self.id = id
        self.qualifier = qualifier
    }
}

/// Days within which each answer is expected; past them a work item appears.
public struct ExpectedDays: Codable, Equatable, Sendable {
    public var acknowledgment: Int
    public var claimAcknowledgment: Int
    public var remittance: Int

    public init(acknowledgment: Int = 1, claimAcknowledgment: Int = 3, remittance: Int = 30) {
        self.acknowledgment = acknowledgment
        self.claimAcknowledgment = claimAcknowledgment
        self.remittance = remittance
    }
}

/// What the built-in payer simulator does with a claim of this payer. Only tests, training and the demo use it.
public struct SimulatorTerms: Codable, Equatable, Sendable {
    /// Allowed amount as a share of the charge, in basis points.
    public var allowedBasisPoints: Int64
    /// What is left of the patient's deductible for one claim.
    public var deductible: Money
    public var coinsuranceBasisPoints: Int64
    public var copay: Money
    /// Taken from the payment, as Medicare's sequestration is (CO-253).
    public var sequestrationBasisPoints: Int64
    /// Procedure code to adjustment reason code, such as `11200: "50"`.
    public var denials: [String: String]

    public init(
        allowedBasisPoints: Int64 = 7_000, deductible: Money = .zero, coinsuranceBasisPoints: Int64 = 0,
        copay: Money = .zero, sequestrationBasisPoints: Int64 = 0, denials: [String: String] = [:]
    ) {
        self.allowedBasisPoints = allowedBasisPoints
        self.deductible = deductible
        self.coinsuranceBasisPoints = coinsuranceBasisPoints
        self.copay = copay
        self.sequestrationBasisPoints = sequestrationBasisPoints
        self.denials = denials
    }
}
