public import Primitives

/// The payer as the claim names it (2010BB) and how it wants to be told (2000B).
public struct ClaimPayer: Codable, Equatable, Sendable {
    /// The folder name under `Config/payers`.
    public var id: String
    public var name: String
    /// The number that the clearinghouse or payer assigned (NM109 with PI).
    public var electronicID: String
    /// SBR09: `MB`, `MC`, `BL`, `CI`, ...
    public var filingIndicator: String
    /// The number under which the payer knows the billing provider (REF G2).
    public var billingProviderNumber: String?

    public init(
        id: String, name: String, electronicID: String, filingIndicator: String, billingProviderNumber: String? = nil
    ) {
        self.id = id
        self.name = name
        self.electronicID = electronicID
        self.filingIndicator = filingIndicator
        self.billingProviderNumber = billingProviderNumber
    }
}

/// Who is paid (2010AA).
public struct BillingProvider: Codable, Equatable, Sendable {
    public var name: String
    /// As configured; its check digit is a rule, so that a wrong one is a finding and not a crash.
    public var npi: String
    /// Employer identification number, nine digits.
    public var taxID: String
    public var taxonomy: String?
    public var address: PostalAddress
    public var contact: String?
    /// Ten digits.
    public var phone: String?
    /// The laboratory's CLIA number, which waived tests need (REF*X4).
    public var cliaNumber: String?

    public init(
        name: String, npi: String, taxID: String, taxonomy: String?, address: PostalAddress, contact: String?,
        phone: String?, cliaNumber: String? = nil
    ) {
        self.name = name
        self.npi = npi
        self.taxID = taxID
        self.taxonomy = taxonomy
        self.address = address
        self.contact = contact
        self.phone = phone
        self.cliaNumber = cliaNumber
    }
}

/// A person who rendered, referred or supervised.
public struct Provider: Codable, Equatable, Sendable {
    public var last: String
    public var first: String
    public var npi: String
    public var taxonomy: String?

    public init(last: String, first: String, npi: String, taxonomy: String? = nil) {
        self.last = last
        self.first = first
        self.npi = npi
        self.taxonomy = taxonomy
    }
}

/// A person as a claim describes them.
public struct ClaimPerson: Codable, Equatable, Sendable, HoldsPatientData {
    public var name: PersonName
    public var birthDate: CalendarDate?
    public var sex: AdministrativeSex
    public var address: PostalAddress?

    public init(name: PersonName, birthDate: CalendarDate?, sex: AdministrativeSex, address: PostalAddress?) {
        self.name = name
        self.birthDate = birthDate
        self.sex = sex
        self.address = address
    }
}

/// Whose policy it is (2010BA).
public struct Subscriber: Codable, Equatable, Sendable, HoldsPatientData {
    public var person: ClaimPerson
    public var memberID: String?
    public var groupNumber: String?
    /// The patient's relationship to the subscriber.
    public var relationship: SubscriberRelationship

    public init(
        person: ClaimPerson, memberID: String?, groupNumber: String?, relationship: SubscriberRelationship
    ) {
        self.person = person
        self.memberID = memberID
        self.groupNumber = groupNumber
        self.relationship = relationship
    }
}

/// Another payer of the same patient (2320/2330) and, when it has decided already, what it said (2430).
public struct OtherCoverage: Codable, Equatable, Sendable, HoldsPatientData {
    public var payer: ClaimPayer
    public var responsibility: PayerResponsibility
    public var subscriber: Subscriber
    /// Nil when this payer has not decided yet.
    public var decision: PriorDecision?

    public init(
        payer: ClaimPayer, responsibility: PayerResponsibility, subscriber: Subscriber, decision: PriorDecision? = nil
    ) {
        self.payer = payer
        self.responsibility = responsibility
        self.subscriber = subscriber
        self.decision = decision
    }

    /// What an earlier payer paid and adjusted, line by line.
    public struct PriorDecision: Codable, Equatable, Sendable {
        public var paid: Money
        public var paidOn: CalendarDate
        public var payerClaimNumber: String?
        public var lines: [LineDecision]

        public init(paid: Money, paidOn: CalendarDate, payerClaimNumber: String?, lines: [LineDecision]) {
            self.paid = paid
            self.paidOn = paidOn
            self.payerClaimNumber = payerClaimNumber
            self.lines = lines
        }
    }

    public struct LineDecision: Codable, Equatable, Sendable {
        public var line: Int
        public var paid: Money
        public var adjustments: [PriorAdjustment]

        public init(line: Int, paid: Money, adjustments: [PriorAdjustment]) {
            self.line = line
            self.paid = paid
            self.adjustments = adjustments
        }
    }

    public struct PriorAdjustment: Codable, Equatable, Sendable {
        /// CO, PR, OA or PI.
        public var group: String
        public var reason: String
        public var amount: Money

        public init(group: String, reason: String, amount: Money) {
            self.group = group
            self.reason = reason
            self.amount = amount
        }
    }
}
