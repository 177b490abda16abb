package import Primitives

/// Loop 2110 of a 271: one EB with what belongs to it.
package struct Benefit: Codable, Equatable, Sendable, HoldsPatientData {
    /// EB01, such as `1` active, `6` inactive, `A` coinsurance, `B` copayment, `C` deductible, `G` out of pocket.
    package var information: String
    /// EB02: `IND`, `FAM`, ...
    package var coverageLevel: String?
    /// EB03: at most 99 service type codes.
    package var serviceTypes: [String]
    /// EB04.
    package var insuranceType: String?
    /// EB05: the plan's name.
    package var planDescription: String?
    /// EB06, such as `23` calendar year, `27` visit, `29` remaining.
    package var timePeriod: String?
    /// EB07.
    package var amount: Money?
    /// EB08: a share such as `.2`, a decimal as written.
    package var percent: String?
    /// EB09 and EB10.
    package var quantityQualifier: String?
    package var quantity: String?
    /// EB11: authorization is needed (`Y`, `N`, `U`).
    package var authorizationRequired: String?
    /// EB12: the benefit is in the network (`Y`, `N`, `U`, `W` for both).
    package var inNetwork: String?
    /// EB13.
    package var procedure: QualifiedProcedure?
    /// EB14: positions in the person's diagnoses.
    package var diagnosisPointers: [String]
    /// HSD: at most nine.
    package var deliveries: [ServiceDelivery]
    package var references: [DescribedReference]
    package var periods: [QualifiedPeriod]
    package var rejections: [EligibilityRejection]
    /// MSG01: at most ten.
    package var messages: [String]
    /// III of loop 2115.
    package var conditions: [BenefitCondition]
    /// Loop 2120, between LS and LE.
    package var entities: [BenefitEntity]
    package var kept: [KeptSegment]

    package init(
        information: String, coverageLevel: String? = nil, serviceTypes: [String] = [], insuranceType: String? = nil,
        planDescription: String? = nil, timePeriod: String? = nil, amount: Money? = nil, percent: String? = nil,
        quantityQualifier: String? = nil, quantity: String? = nil, authorizationRequired: String? = nil,
        inNetwork: String? = nil, procedure: QualifiedProcedure? = nil, diagnosisPointers: [String] = [],
        deliveries: [ServiceDelivery] = [], references: [DescribedReference] = [], periods: [QualifiedPeriod] = [],
        rejections: [EligibilityRejection] = [], messages: [String] = [], conditions: [BenefitCondition] = [],
        entities: [BenefitEntity] = [], kept: [KeptSegment] = []
    ) {
        self.information = information
        self.coverageLevel = coverageLevel
        self.serviceTypes = serviceTypes
        self.insuranceType = insuranceType
        self.planDescription = planDescription
        self.timePeriod = timePeriod
        self.amount = amount
        self.percent = percent
        self.quantityQualifier = quantityQualifier
        self.quantity = quantity
        self.authorizationRequired = authorizationRequired
        self.inNetwork = inNetwork
        self.procedure = procedure
        self.diagnosisPointers = diagnosisPointers
        self.deliveries = deliveries
        self.references = references
        self.periods = periods
        self.rejections = rejections
        self.messages = messages
        self.conditions = conditions
        self.entities = entities
        self.kept = kept
    }

    /// True for the codes that say that coverage is in force.
    package var isActive: Bool { ["1", "2", "3", "4", "5"].contains(information) }
    /// True for the codes that say that it is not, or not yet.
    package var isInactive: Bool { ["6", "7", "8"].contains(information) }
}

/// An HSD segment: how much of a service in what time. All parts are as written.
package struct ServiceDelivery: Codable, Equatable, Sendable {
    /// HSD01 and HSD02.
    package var quantityQualifier: String?
    package var quantity: String?
    /// HSD03 and HSD04: per how many of which unit.
    package var unit: String?
    package var sampleModulus: String?
    /// HSD05 and HSD06.
    package var timePeriod: String?
    package var periodCount: String?
    /// HSD07 and HSD08.
    package var frequency: String?
    package var timeOfDay: String?

    package init(
        quantityQualifier: String? = nil, quantity: String? = nil, unit: String? = nil, sampleModulus: String? = nil,
        timePeriod: String? = nil, periodCount: String? = nil, frequency: String? = nil, timeOfDay: String? = nil
    ) {
        self.quantityQualifier = quantityQualifier
        self.quantity = quantity
        self.unit = unit
        self.sampleModulus = sampleModulus
        self.timePeriod = timePeriod
        self.periodCount = periodCount
        self.frequency = frequency
        self.timeOfDay = timeOfDay
    }
}

/// Loop 2120: who else has to do with a benefit, such as another payer, a primary care provider or an employer.
package struct BenefitEntity: Codable, Equatable, Sendable, HoldsPatientData {
    package var party: NamedParty
    package var address: PartyAddress?
    package var contacts: [PartyContact]
    package var provider: ProviderRole?
    package var kept: [KeptSegment]

    package init(
        party: NamedParty, address: PartyAddress? = nil, contacts: [PartyContact] = [],
        provider: ProviderRole? = nil, kept: [KeptSegment] = []
    ) {
        self.party = party
        self.address = address
        self.contacts = contacts
        self.provider = provider
        self.kept = kept
    }
}
