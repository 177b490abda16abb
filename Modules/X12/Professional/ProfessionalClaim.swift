package import Primitives

/// One professional claim: what loops 2000A to 2430 of 005010X222A1 say about one CLM.
///
/// Codes are text as the transaction carries them; whether they are right is for the claim edits to say.
package struct ProfessionalClaim: Codable, Equatable, Sendable, HoldsPatientData {
    @Shared package var billingProvider: BillingProvider
    @Shared package var payer: Payer
    /// SBR01: `P` primary, `S` secondary, `T` tertiary, `A` to `H` fourth to eleventh, `U` unknown.
    package var responsibility: String
    /// SBR09: `MB`, `MC`, `BL`, `CI`, `CH`, ...
    package var claimFilingIndicator: String?
    /// SBR03.
    package var groupNumber: String?
    /// SBR04; the guide wants it only when there is no group number.
    package var groupName: String?
    /// SBR05: why Medicare is secondary, `12` to `47`.
    package var insuranceTypeCode: String?
    @Shared package var subscriber: Subscriber
    /// `18` when the patient is the subscriber (SBR02); otherwise PAT01 (`01` spouse, `19` child, `G8` other, ...).
    package var patientRelationship: String
    /// Loop 2010CA; nil when the patient is the subscriber.
    @Rare package var patient: PatientDemographics?

    /// CLM01, at most 38 characters; comes back in the 277CA and the 835.
    package var patientControlNumber: String
    /// CLM02.
    package var totalCharge: Money
    /// CLM05-1, two digits.
    package var placeOfService: String
    /// CLM05-3: `1` original, `7` replacement, `8` void.
    package var frequencyCode: String
    /// CLM06.
    package var signatureOnFile: Bool
    /// CLM07: `A` assigned, `B` assigned for laboratory services only, `C` not assigned.
    package var assignment: String
    /// CLM08: `Y`, `N` or `W`.
    package var benefitsAssigned: String
    /// CLM09: `Y` or `I`.
    package var releaseOfInformation: String
    /// CLM10: `P` when somebody signed for the patient.
    package var patientSignatureSource: String?
    /// CLM11-1 to -3: `AA` auto accident, `EM` employment, `OA` other accident.
    package var relatedCauses: [String]
    /// CLM11-4: the state of an auto accident.
    package var accidentState: String?
    /// CLM11-5, when not in the United States.
    package var accidentCountry: String?
    /// CLM12: `02`, `03`, `05` or `09`.
    package var specialProgram: String?
    /// CLM20: `1` to `15`.
    package var delayReason: String?
    @Grouped package var dates: ClaimDates
    /// AMT*F5.
    package var patientAmountPaid: Money?
    /// REF*9F.
    package var referralNumber: String?
    /// REF*G1.
    package var priorAuthorization: String?
    /// REF*F8; needed with frequency 7 and 8.
    package var payerClaimControlNumber: String?
    /// REF*X4.
    package var cliaNumber: String?
    /// REF*EW.
    package var mammographyCertification: String?
    /// REF*D9, a clearinghouse's own number.
    package var clearinghouseClaimNumber: String?
    /// REF*EA.
    package var medicalRecordNumber: String?
    /// NTE, at most 80 characters.
    @Rare package var note: ClaimNote?
    /// One to twelve ICD-10-CM codes without the dot, the principal one first (HI ABK, then ABF).
    package var diagnoses: [String]

    /// Loop 2310A, DN.
    @Rare package var referring: Provider?
    /// Loop 2310B; leave nil when the billing provider rendered the services.
    @Rare package var rendering: Provider?
    /// Loop 2310C; leave nil when it is the billing provider's own address.
    @Rare package var serviceFacility: ServiceFacility?
    /// Loop 2310D.
    @Rare package var supervising: Provider?
    package var otherSubscribers: [OtherSubscriber]
    /// One to fifty.
    package var lines: [Line]
    /// True when the diagnoses are ICD-9-CM codes (HI BK and BF), as before October 2015.
    package var diagnosesAreICD9 = false
    /// Paperwork, contract, repricing and other rare numbers.
    @Grouped() package var supplement: ClaimSupplement
    /// Ambulance, spine, anesthesia, conditions and the rarer providers.
    @Grouped() package var services: ClaimServices
    /// Segments of loops 2300 and 2310 that have no field.
    package var other: [KeptSegment] = []

    package init(
        billingProvider: BillingProvider, payer: Payer, responsibility: String = "P",
        claimFilingIndicator: String? = nil, groupNumber: String? = nil, groupName: String? = nil,
        insuranceTypeCode: String? = nil, subscriber: Subscriber, patientRelationship: String = "18",
        patient: PatientDemographics? = nil, patientControlNumber: String, totalCharge: Money,
        placeOfService: String, frequencyCode: String = "1", signatureOnFile: Bool = true, assignment: String = "A",
        benefitsAssigned: String = "Y", releaseOfInformation: String = "Y", patientSignatureSource: String? = nil,
        relatedCauses: [String] = [], accidentState: String? = nil, accidentCountry: String? = nil,
        specialProgram: String? = nil, delayReason: String? = nil, dates: ClaimDates = ClaimDates(),
        patientAmountPaid: Money? = nil, referralNumber: String? = nil, priorAuthorization: String? = nil,
        payerClaimControlNumber: String? = nil, cliaNumber: String? = nil, mammographyCertification: String? = nil,
        clearinghouseClaimNumber: String? = nil, medicalRecordNumber: String? = nil, note: ClaimNote? = nil,
        diagnoses: [String], referring: Provider? = nil, rendering: Provider? = nil,
        serviceFacility: ServiceFacility? = nil, supervising: Provider? = nil,
        otherSubscribers: [OtherSubscriber] = [], lines: [Line]
    ) {
        self.billingProvider = billingProvider
        self.payer = payer
        self.responsibility = responsibility
        self.claimFilingIndicator = claimFilingIndicator
        self.groupNumber = groupNumber
        self.groupName = groupName
        self.insuranceTypeCode = insuranceTypeCode
        self.subscriber = subscriber
        self.patientRelationship = patientRelationship
        self.patient = patient
        self.patientControlNumber = patientControlNumber
        self.totalCharge = totalCharge
        self.placeOfService = placeOfService
        self.frequencyCode = frequencyCode
        self.signatureOnFile = signatureOnFile
        self.assignment = assignment
        self.benefitsAssigned = benefitsAssigned
        self.releaseOfInformation = releaseOfInformation
        self.patientSignatureSource = patientSignatureSource
        self.relatedCauses = relatedCauses
        self.accidentState = accidentState
        self.accidentCountry = accidentCountry
        self.specialProgram = specialProgram
        self.delayReason = delayReason
        self.dates = dates
        self.patientAmountPaid = patientAmountPaid
        self.referralNumber = referralNumber
        self.priorAuthorization = priorAuthorization
        self.payerClaimControlNumber = payerClaimControlNumber
        self.cliaNumber = cliaNumber
        self.mammographyCertification = mammographyCertification
        self.clearinghouseClaimNumber = clearinghouseClaimNumber
        self.medicalRecordNumber = medicalRecordNumber
        self.note = note
        self.diagnoses = diagnoses
        self.referring = referring
        self.rendering = rendering
        self.serviceFacility = serviceFacility
        self.supervising = supervising
        self.otherSubscribers = otherSubscribers
        self.lines = lines
    }

    /// A claim that says nothing.
    package static let blank = ProfessionalClaim()

    private init() {
        _billingProvider = Shared(wrappedValue: .absent)
        _payer = Shared(wrappedValue: .absent)
        responsibility = ""
        claimFilingIndicator = nil
        groupNumber = nil
        groupName = nil
        insuranceTypeCode = nil
        _subscriber = Shared(wrappedValue: .absent)
        patientRelationship = ""
        _patient = Rare(wrappedValue: nil)
        patientControlNumber = ""
        totalCharge = .zero
        placeOfService = ""
        frequencyCode = ""
        signatureOnFile = false
        assignment = ""
        benefitsAssigned = ""
        releaseOfInformation = ""
        patientSignatureSource = nil
        relatedCauses = []
        accidentState = nil
        accidentCountry = nil
        specialProgram = nil
        delayReason = nil
        _dates = Grouped()
        patientAmountPaid = nil
        referralNumber = nil
        priorAuthorization = nil
        payerClaimControlNumber = nil
        cliaNumber = nil
        mammographyCertification = nil
        clearinghouseClaimNumber = nil
        medicalRecordNumber = nil
        note = nil
        diagnoses = []
        referring = nil
        rendering = nil
        serviceFacility = nil
        supervising = nil
        otherSubscribers = []
        lines = []
    }

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
