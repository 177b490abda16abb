import Primitives

/// One inquiry of a 270, version 005010X279A1: what one patient's plan covers.
///
/// A subscriber's inquiry has no dependent. An inquiry for a dependent names the subscriber too; what it asks and its
/// trace numbers are the dependent's.
package struct EligibilityInquiry: Codable, Equatable, Sendable, HoldsPatientData {
    package var header: BusinessHeader
    package var source: InformationSource?
    package var receiver: InformationReceiver?
    package var subscriber: CoveredPerson?
    package var dependent: CoveredPerson?
    /// TRN of loop 2000C or 2000D: at most two. They come back in the 271.
    package var traces: [Trace]
    /// Loop 2110: at most 99.
    package var requests: [BenefitRequest]

    package init(
        header: BusinessHeader = BusinessHeader(purpose: "13"), source: InformationSource?,
        receiver: InformationReceiver?, subscriber: CoveredPerson?, dependent: CoveredPerson? = nil,
        traces: [Trace] = [], requests: [BenefitRequest] = []
    ) {
        self.header = header
        self.source = source
        self.receiver = receiver
        self.subscriber = subscriber
        self.dependent = dependent
        self.traces = traces
        self.requests = requests
    }

    package static let version = "005010X279A1"

    /// The person whose coverage is asked about.
    package var patient: CoveredPerson? { dependent ?? subscriber }
}

/// Loop 2110 of a 270: one EQ with what narrows it.
package struct BenefitRequest: Codable, Equatable, Sendable, HoldsPatientData {
    /// EQ01: at most 99 service type codes, such as `30` for the plan as a whole.
    package var serviceTypes: [String]
    /// EQ02, instead of service types.
    package var procedure: QualifiedProcedure?
    /// EQ03: `FAM` for a whole family.
    package var coverageLevel: String?
    /// EQ04.
    package var insuranceType: String?
    /// EQ05: positions in the person's diagnoses.
    package var diagnosisPointers: [String]
    /// AMT: `R` spend down, `PB` billed.
    package var amounts: [QualifiedAmount]
    /// III.
    package var conditions: [BenefitCondition]
    /// REF: `9F` referral, `G1` prior authorization.
    package var references: [DescribedReference]
    package var periods: [QualifiedPeriod]
    package var kept: [KeptSegment]

    package init(
        serviceTypes: [String] = [], procedure: QualifiedProcedure? = nil, coverageLevel: String? = nil,
        insuranceType: String? = nil, diagnosisPointers: [String] = [], amounts: [QualifiedAmount] = [],
        conditions: [BenefitCondition] = [], references: [DescribedReference] = [], periods: [QualifiedPeriod] = [],
        kept: [KeptSegment] = []
    ) {
        self.serviceTypes = serviceTypes
        self.procedure = procedure
        self.coverageLevel = coverageLevel
        self.insuranceType = insuranceType
        self.diagnosisPointers = diagnosisPointers
        self.amounts = amounts
        self.conditions = conditions
        self.references = references
        self.periods = periods
        self.kept = kept
    }
}

/// An III segment: a place of service, a diagnosis or a nature of injury that a benefit depends on.
package struct BenefitCondition: Codable, Equatable, Sendable, HoldsPatientData {
    /// III01: `ZZ` place of service, `BF` or `BK` diagnosis, `GR` and `NI` injury.
    package var qualifier: String?
    package var code: String?
    /// III03 and III04.
    package var category: String?
    package var text: String?

    package init(qualifier: String? = nil, code: String? = nil, category: String? = nil, text: String? = nil) {
        self.qualifier = qualifier
        self.code = code
        self.category = category
        self.text = text
    }
}
