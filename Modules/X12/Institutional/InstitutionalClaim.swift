package import Primitives

/// One institutional claim: what loops 2000A to 2430 of 005010X223A2 say about one CLM.
///
/// Codes are text as the transaction carries them; whether they are right is for the claim edits to say.
package struct InstitutionalClaim: Codable, Equatable, Sendable, HoldsPatientData {
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
    /// `18` when the patient is the subscriber (SBR02); otherwise PAT01.
    package var patientRelationship: String
    /// Loop 2010CA; nil when the patient is the subscriber.
    @Rare package var patient: PatientDemographics?

    /// CLM01, at most 38 characters.
    package var patientControlNumber: String
    /// CLM02.
    package var totalCharge: Money
    /// CLM05-1, the first two digits of the type of bill after its zero: `11` inpatient hospital, `13` outpatient, ...
    package var facilityType: String
    /// CLM05-3, the last digit of the type of bill.
    package var frequencyCode: String
    /// CLM06, which the guide does not use and many send; kept as received.
    package var signature: String?
    /// CLM07: `A`, `B` or `C`.
    package var assignment: String = "A"
    /// CLM08: `Y`, `N` or `W`.
    package var benefitsAssigned: String = "Y"
    /// CLM09: `Y` or `I`.
    package var releaseOfInformation: String = "Y"
    /// CLM20.
    package var delayReason: String?

    /// DTP*434.
    package var statementFrom: CalendarDate?
    package var statementTo: CalendarDate?
    /// DTP*435.
    package var admission: AdmissionTime?
    /// DTP*096, `HHMM`.
    package var dischargeHour: String?
    /// DTP*050.
    package var repricerReceived: CalendarDate?
    /// CL101: `1` emergency, `2` urgent, `3` elective, `4` newborn, `5` trauma, `9` not available.
    package var admissionType: String?
    /// CL102.
    package var admissionSource: String?
    /// CL103: how the patient left, such as `01` home.
    package var patientStatus: String?

    /// AMT*F3.
    package var patientEstimatedDue: Money?
    /// REF*9F.
    package var referralNumber: String?
    /// REF*G1.
    package var priorAuthorization: String?
    /// REF*F8; needed with frequency 7 and 8.
    package var payerClaimControlNumber: String?
    /// REF*D9.
    package var clearinghouseClaimNumber: String?
    /// REF*LU.
    package var autoAccidentState: String?
    /// REF*EA.
    package var medicalRecordNumber: String?
    /// REF*G4.
    package var peerReviewApproval: String?
    /// NTE, at most ten.
    package var notes: [ClaimNote] = []
    /// NTE*ADD.
    package var billingNote: String?
    /// CRC*ZZ.
    package var conditionIndicators: [ConditionIndicator] = []
    /// Paperwork, contract, repricing and other rare numbers.
    @Grouped() package var supplement: ClaimSupplement
    /// The families of the HI segments.
    package var codes = HospitalCodes()

    /// Loop 2310A.
    @Rare package var attending: Provider?
    /// Loop 2310B.
    @Rare package var operating: Provider?
    /// Loop 2310C.
    @Rare package var otherOperating: Provider?
    /// Loop 2310D.
    @Rare package var rendering: Provider?
    /// Loop 2310E.
    @Rare package var serviceFacility: ServiceFacility?
    /// Loop 2310F.
    @Rare package var referring: Provider?
    package var otherSubscribers: [OtherSubscriber] = []
    /// One to 999.
    package var lines: [Line]
    /// Segments of loops 2300 and 2310 that have no field.
    package var other: [KeptSegment] = []

    package init(
        billingProvider: BillingProvider, payer: Payer, responsibility: String = "P",
        claimFilingIndicator: String? = nil, subscriber: Subscriber, patientRelationship: String = "18",
        patient: PatientDemographics? = nil, patientControlNumber: String, totalCharge: Money, facilityType: String,
        frequencyCode: String = "1", statementFrom: CalendarDate? = nil, statementTo: CalendarDate? = nil,
        lines: [Line]
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
        self.facilityType = facilityType
        self.frequencyCode = frequencyCode
        self.statementFrom = statementFrom
        self.statementTo = statementTo
        self.lines = lines
    }

    /// The type of bill as people write it: `0111`.
    package var typeOfBill: String { "0\(facilityType)\(frequencyCode)" }

    /// A claim that says nothing.
    package static let blank: InstitutionalClaim = {
        var claim = InstitutionalClaim(
            billingProvider: .absent, payer: .absent, responsibility: "", subscriber: .absent,
            patientRelationship: "", patientControlNumber: "", totalCharge: .zero, facilityType: "",
            frequencyCode: "", lines: [])
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
        patientRelationship = levels.relationship
    }
}

extension InstitutionalClaim {
    /// When the patient was admitted.
    package struct AdmissionTime: Codable, Equatable, Sendable, HoldsPatientData {
        package var date: CalendarDate
        /// `HHMM`; nil when the claim gives the day only.
        package var time: String?

        package init(date: CalendarDate, time: String? = nil) {
            self.date = date
            self.time = time
        }
    }
}
