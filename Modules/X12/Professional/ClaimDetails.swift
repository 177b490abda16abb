package import Primitives

/// The DTP segments of loop 2300.
package struct ClaimDates: FieldGroup, HoldsPatientData {
    /// DTP*431.
    package var onset: CalendarDate?
    /// DTP*454.
    package var initialTreatment: CalendarDate?
    /// DTP*304.
    package var lastSeen: CalendarDate?
    /// DTP*453.
    package var acuteManifestation: CalendarDate?
    /// DTP*439.
    package var accident: CalendarDate?
    /// DTP*484.
    package var lastMenstrualPeriod: CalendarDate?
    /// DTP*455.
    package var lastXRay: CalendarDate?
    /// DTP*360, or the start of DTP*314.
    package var disabilityStart: CalendarDate?
    /// DTP*361, or the end of DTP*314.
    package var disabilityEnd: CalendarDate?
    /// DTP*297.
    package var lastWorked: CalendarDate?
    /// DTP*296.
    package var returnToWork: CalendarDate?
    /// DTP*435.
    package var admission: CalendarDate?
    /// DTP*096.
    package var discharge: CalendarDate?
    /// DTP*090.
    package var assumedCare: CalendarDate?
    /// DTP*091.
    package var relinquishedCare: CalendarDate?
    /// DTP*471, of a hearing aid or glasses.
    package var prescription: CalendarDate?
    /// DTP*444, property and casualty claims.
    package var firstContact: CalendarDate?
    /// DTP*050.
    package var repricerReceived: CalendarDate?

    package init() {}

    package init(
        onset: CalendarDate? = nil, initialTreatment: CalendarDate? = nil, lastSeen: CalendarDate? = nil,
        acuteManifestation: CalendarDate? = nil, accident: CalendarDate? = nil,
        lastMenstrualPeriod: CalendarDate? = nil, lastXRay: CalendarDate? = nil,
        disabilityStart: CalendarDate? = nil, disabilityEnd: CalendarDate? = nil, lastWorked: CalendarDate? = nil,
        returnToWork: CalendarDate? = nil, admission: CalendarDate? = nil, discharge: CalendarDate? = nil,
        assumedCare: CalendarDate? = nil, relinquishedCare: CalendarDate? = nil
    ) {
        self.onset = onset
        self.initialTreatment = initialTreatment
        self.lastSeen = lastSeen
        self.acuteManifestation = acuteManifestation
        self.accident = accident
        self.lastMenstrualPeriod = lastMenstrualPeriod
        self.lastXRay = lastXRay
        self.disabilityStart = disabilityStart
        self.disabilityEnd = disabilityEnd
        self.lastWorked = lastWorked
        self.returnToWork = returnToWork
        self.admission = admission
        self.discharge = discharge
        self.assumedCare = assumedCare
        self.relinquishedCare = relinquishedCare
    }
}

/// An NTE segment.
package struct ClaimNote: Codable, Equatable, Sendable, HoldsPatientData {
    /// NTE01: `ADD` additional information, `CER`, `DCP`, `DGN`, `TPO`.
    package var code: String
    package var text: String

    package init(code: String = "ADD", text: String) {
        self.code = code
        self.text = text
    }
}

extension ProfessionalClaim {
    /// Loops 2320, 2330A and 2330B: another payer of the same claim, and what it did.
    package struct OtherSubscriber: Codable, Equatable, Sendable, HoldsPatientData {
        /// SBR01.
        package var responsibility: String
        /// SBR02: the patient's relationship to this subscriber.
        package var relationship: String
        package var groupNumber: String?
        package var groupName: String?
        package var insuranceTypeCode: String?
        package var claimFilingIndicator: String?
        /// CAS at claim level; what the payer adjusted at line level stays at the lines.
        package var adjustments: [Adjustment]
        /// AMT*D.
        package var payerPaid: Money?
        /// AMT*A8.
        package var nonCovered: Money?
        /// AMT*EAF.
        package var remainingLiability: Money?
        /// OI03: `Y`, `N` or `W`.
        package var benefitsAssigned: String
        /// OI04.
        package var patientSignatureSource: String?
        /// OI06: `Y` or `I`.
        package var releaseOfInformation: String
        /// Remark codes of MOA03 to MOA07.
        package var remarkCodes: [String]
        package var subscriber: Subscriber
        package var payer: Payer
        /// DTP*573 of 2330B; leave nil when the lines carry their own.
        package var paidDate: CalendarDate?
        /// REF*F8 of 2330B.
        package var payerClaimControlNumber: String?
        /// The amounts of MOA.
        package var outpatient: OutpatientAdjudication?
        /// MIA, institutional claims only.
        package var inpatient: InpatientAdjudication?
        /// REF*G1 of 2330B.
        package var priorAuthorization: String?
        /// REF*9F of 2330B.
        package var referralNumber: String?
        /// REF*G3 of 2330B, dental claims only.
        package var predetermination: String?
        /// REF*T4 of 2330B: the payer adjusted the claim.
        package var isAdjusted = false
        /// Loops 2330C to 2330I.
        package var providers: [OtherPayerProvider] = []
        /// Segments of loops 2320 to 2330I that have no field.
        package var other: [KeptSegment] = []

        package init(
            responsibility: String, relationship: String = "18", groupNumber: String? = nil,
            groupName: String? = nil, insuranceTypeCode: String? = nil, claimFilingIndicator: String? = nil,
            adjustments: [Adjustment] = [], payerPaid: Money? = nil, nonCovered: Money? = nil,
            remainingLiability: Money? = nil, benefitsAssigned: String = "Y", patientSignatureSource: String? = nil,
            releaseOfInformation: String = "Y", remarkCodes: [String] = [], subscriber: Subscriber, payer: Payer,
            paidDate: CalendarDate? = nil, payerClaimControlNumber: String? = nil
        ) {
            self.responsibility = responsibility
            self.relationship = relationship
            self.groupNumber = groupNumber
            self.groupName = groupName
            self.insuranceTypeCode = insuranceTypeCode
            self.claimFilingIndicator = claimFilingIndicator
            self.adjustments = adjustments
            self.payerPaid = payerPaid
            self.nonCovered = nonCovered
            self.remainingLiability = remainingLiability
            self.benefitsAssigned = benefitsAssigned
            self.patientSignatureSource = patientSignatureSource
            self.releaseOfInformation = releaseOfInformation
            self.remarkCodes = remarkCodes
            self.subscriber = subscriber
            self.payer = payer
            self.paidDate = paidDate
            self.payerClaimControlNumber = payerClaimControlNumber
        }
    }
}
