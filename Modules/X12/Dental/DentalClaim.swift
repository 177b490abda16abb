package import Primitives

/// One dental claim or predetermination: what loops 2000A to 2430 of 005010X224A2 say about one CLM.
///
/// Codes are text as the transaction carries them; whether they are right is for the claim edits to say.
package struct DentalClaim: Codable, Equatable, Sendable, HoldsPatientData {
    package typealias BillingProvider = ProfessionalClaim.BillingProvider
    package typealias Payer = ProfessionalClaim.Payer
    package typealias Subscriber = ProfessionalClaim.Subscriber
    package typealias PatientDemographics = ProfessionalClaim.PatientDemographics
    package typealias Provider = ProfessionalClaim.Provider
    package typealias ServiceFacility = ProfessionalClaim.ServiceFacility
    package typealias OtherSubscriber = ProfessionalClaim.OtherSubscriber

    @Shared package var billingProvider: BillingProvider
    @Shared package var payer: Payer
    @Shared package var subscriber: Subscriber
    /// SBR01.
    package var responsibility: String
    /// SBR09.
    package var claimFilingIndicator: String?
    /// SBR03.
    package var groupNumber: String?
    /// SBR04; the guide wants it only when there is no group number.
    package var groupName: String?
    /// SBR05.
    package var insuranceTypeCode: String?
    /// `18` when the patient is the subscriber (SBR02); otherwise PAT01.
    package var patientRelationship: String
    /// Loop 2010CA; nil when the patient is the subscriber.
    @Rare package var patient: PatientDemographics?

    /// CLM01, at most 38 characters.
    package var patientControlNumber: String
    /// CLM02.
    package var totalCharge: Money
    /// CLM05-1, two digits.
    package var placeOfService: String
    /// CLM05-3.
    package var frequencyCode: String
    /// CLM06.
    package var signatureOnFile = true
    /// CLM07: `A` or `C`.
    package var assignment = "A"
    /// CLM08: `Y`, `N` or `W`.
    package var benefitsAssigned = "Y"
    /// CLM09: `Y` or `I`.
    package var releaseOfInformation = "Y"
    /// CLM11-1 and -2: `AA`, `EM` or `OA`.
    package var relatedCauses: [String] = []
    /// CLM11-4.
    package var accidentState: String?
    /// CLM11-5.
    package var accidentCountry: String?
    /// CLM12.
    package var specialProgram: String?
    /// CLM19: the claim asks what would be paid.
    package var isPredetermination = false
    /// CLM20.
    package var delayReason: String?

    /// DTP*439.
    package var accidentDate: CalendarDate?
    /// DTP*452.
    package var appliancePlacement: CalendarDate?
    /// DTP*472; leave nil when the lines carry their own.
    package var serviceFrom: CalendarDate?
    /// The last day when it is another one.
    package var serviceTo: CalendarDate?
    /// DTP*050.
    package var repricerReceived: CalendarDate?
    /// DN1.
    package var orthodontics: Orthodontics?
    /// DN2, at most 35.
    package var teeth: [ToothStatus] = []

    /// AMT*F5.
    package var patientAmountPaid: Money?
    /// REF*G3.
    package var predetermination: String?
    /// REF*F8; needed with frequency 7 and 8.
    package var payerClaimControlNumber: String?
    /// REF*9F.
    package var referralNumber: String?
    /// REF*G1.
    package var priorAuthorization: String?
    /// REF*D9.
    package var clearinghouseClaimNumber: String?
    /// NTE*ADD, at most five.
    package var notes: [ClaimNote] = []
    /// At most four.
    package var diagnoses: [Diagnosis] = []
    /// Paperwork, contract, repricing and other rare numbers.
    @Grouped() package var supplement: ClaimSupplement

    /// Loop 2310A, DN.
    @Rare package var referring: Provider?
    /// Loop 2310A, P3.
    @Rare package var primaryCare: Provider?
    /// Loop 2310B.
    @Rare package var rendering: Provider?
    /// Loop 2310C.
    @Rare package var serviceFacility: ServiceFacility?
    /// Loop 2310D.
    @Rare package var assistantSurgeon: Provider?
    /// Loop 2310E.
    @Rare package var supervising: Provider?
    package var otherSubscribers: [OtherSubscriber] = []
    /// One to fifty.
    package var lines: [Line]
    /// Segments of loops 2300 and 2310 that have no field.
    package var other: [KeptSegment] = []

    package init(
        billingProvider: BillingProvider, payer: Payer, responsibility: String = "P",
        claimFilingIndicator: String? = nil, subscriber: Subscriber, patientRelationship: String = "18",
        patient: PatientDemographics? = nil, patientControlNumber: String, totalCharge: Money,
        placeOfService: String, frequencyCode: String = "1", lines: [Line]
    ) {
        self.billingProvider = billingProvider
        self.payer = payer
        self.responsibility = responsibility
        self.claimFilingIndicator = claimFilingIndicator
        self.subscriber = subscriber
        self.patientRelationship = patientRelationship
        self.patient = patient
        self.patientControlNumber = patientControlNumber
        self.totalCharge = totalCharge
        self.placeOfService = placeOfService
        self.frequencyCode = frequencyCode
        self.lines = lines
    }

    /// A claim that says nothing.
    package static let blank: DentalClaim = {
        var claim = DentalClaim(
            billingProvider: .absent, payer: .absent, responsibility: "", subscriber: .absent,
            patientRelationship: "", patientControlNumber: "", totalCharge: .zero, placeOfService: "",
            frequencyCode: "", lines: [])
        claim.signatureOnFile = false
        claim.assignment = ""
        claim.benefitsAssigned = ""
        claim.releaseOfInformation = ""
        return claim
    }()

    /// What the levels above a CLM say.
    package mutating func takeLevels(_ levels: borrowing ClaimLevels) {
        if let billing = levels.billing { _billingProvider = billing }
        if let payer = levels.payer { _payer = payer }
        if let subscriber = levels.subscriber { _subscriber = subscriber }
        if let patient = levels.patient { _patient = patient }
        responsibility = levels.coverage.responsibility
        claimFilingIndicator = levels.coverage.claimFilingIndicator
        groupNumber = levels.coverage.groupNumber
        groupName = levels.coverage.groupName
        insuranceTypeCode = levels.coverage.insuranceTypeCode
        patientRelationship = levels.relationship
    }
}
