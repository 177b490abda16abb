package import Primitives

extension ProfessionalClaim {
    /// What few professional claims carry.
    package struct ClaimServices: FieldGroup, HoldsPatientData {
        /// REF*F5: Medicare must pass the claim on.
        package var mandatoryCrossover: String?
        /// REF*1J.
        package var carePlanOversight: String?
        /// CR1.
        @Rare package var ambulance: AmbulanceTransport?
        /// CR2.
        @Rare package var spinalManipulation: SpinalManipulation?
        /// CRC.
        package var conditionIndicators: [ConditionIndicator] = []
        /// HI BP, then BO: the procedures for which anesthesia was given.
        package var anesthesiaProcedures: [String] = []
        /// HI BG.
        package var conditionCodes: [String] = []
        /// Loop 2310A, P3.
        @Rare package var primaryCare: Provider?
        /// Loop 2310E.
        @Rare package var pickUp: AmbulanceLocation?
        /// Loop 2310F.
        @Rare package var dropOff: AmbulanceLocation?

        package init() {}
    }

    /// What few lines of a professional claim carry.
    package struct LineSupplement: FieldGroup, HoldsPatientData {
        /// SV5.
        @Rare package var equipment: EquipmentService?
        /// SV115 = 0: the patient owes no copayment.
        package var isCopayExempt = false
        /// PWK.
        package var attachments: [ClaimAttachment] = []
        /// CR1.
        @Rare package var ambulance: AmbulanceTransport?
        /// CR3.
        package var certification: EquipmentCertification?
        /// CRC.
        package var conditionIndicators: [ConditionIndicator] = []
        @Grouped() package var dates: LineDates
        /// QTY*PT, a decimal.
        package var ambulancePatients: String?
        /// QTY*FL, a decimal.
        package var obstetricUnits: String?
        /// MEA, at most five.
        package var testResults: [TestResult] = []
        /// CN1.
        @Rare package var contract: ContractInformation?
        /// REF*9B.
        package var repricedLineNumber: String?
        /// REF*9D.
        package var adjustedRepricedLineNumber: String?
        /// REF*G1 after the first, and any that names another payer.
        package var furtherAuthorizations: [PayerReference] = []
        /// REF*9F.
        package var referrals: [PayerReference] = []
        /// REF*EW.
        package var mammographyCertification: String?
        /// REF*F4.
        package var referringCLIANumber: String?
        /// REF*BT.
        package var immunizationBatch: String?
        /// AMT*F4.
        package var postage: Money?
        /// K3, at most ten.
        package var fixedFormat: [String] = []
        /// NTE*TPO.
        package var thirdPartyNote: String?
        /// PS1.
        @Rare package var purchasedService: PurchasedService?
        /// HCP.
        @Rare package var repricing: Repricing?
        /// Loop 2420B.
        @Rare package var purchasedServiceProvider: Provider?
        /// Loop 2420C.
        @Rare package var serviceFacility: ServiceFacility?
        /// Loop 2420D.
        @Rare package var supervising: Provider?
        /// Loop 2420F, P3.
        @Rare package var primaryCare: Provider?
        /// Loop 2420G.
        @Rare package var pickUp: AmbulanceLocation?
        /// Loop 2420H.
        @Rare package var dropOff: AmbulanceLocation?
        /// Loop 2440.
        package var forms: [LineForm] = []

        package init() {}
    }

    /// The DTP segments of loop 2400 but the date of service.
    package struct LineDates: FieldGroup, HoldsPatientData {
        /// DTP*471.
        package var prescription: CalendarDate?
        /// DTP*607.
        package var recertification: CalendarDate?
        /// DTP*463.
        package var therapyStart: CalendarDate?
        /// DTP*461.
        package var lastCertification: CalendarDate?
        /// DTP*304.
        package var lastSeen: CalendarDate?
        /// DTP*738, the last hemoglobin or hematocrit.
        package var hemoglobinTest: CalendarDate?
        /// DTP*739, the last creatinine.
        package var creatinineTest: CalendarDate?
        /// DTP*011.
        package var shipped: CalendarDate?
        /// DTP*455.
        package var lastXRay: CalendarDate?
        /// DTP*454.
        package var initialTreatment: CalendarDate?

        package init() {}
    }
}
