/// What the guides require, or rule out, only in some situations.
enum SituationsRules {
    static let all: [any TransactionRule] = claims + otherPayers + institutional + dental + answers

    private static let claims: [any TransactionRule] = [
        HierarchyParentRule(), HierarchyNumberRule(), HierarchyChildRule(), SubscriberIsPatientRule(),
        PatientLevelMissingRule(), SubscriberDetailsRule(), ReplacementReferenceRule(), OriginalReferenceRule(),
        DiagnosisPointerRule(), DuplicateClaimNumberRule(), AccidentDateRule(), AutoAccidentStateRule(),
        BillingProviderNumberRule(), BillingStreetAddressRule(), NineDigitPostalCodeRule(),
        ServiceFacilityRepeatedRule(), ReferralOrderRule(), PurchasedServiceProviderRule(),
        LaboratoryCertificateRule(), AdmissionDateRule(), SpinalManipulationDateRule(),
        DisabilityDateFormRule(), PropertyCasualtyNumberRule(), AttachmentNumberRule(), UnlistedProcedureRule(),
        ScreeningReferralRule(), LineNumberRule(), LineControlNumberRule(), NegativeChargeRule(),
        EquipmentProcedureRule(),
    ]

    private static let otherPayers: [any TransactionRule] = [
        MedicareSecondaryReasonRule(), PayerSequenceRule(), OtherInsuranceMissingRule(),
        OtherPayerPaymentMissingRule(), OtherPayerDateRule(), LineDecisionPayerRule(), LaterPayerPaidRule(),
    ]

    private static let institutional: [any TransactionRule] = [
        InpatientAdmissionRule(), AdmittingDiagnosisRule(), DischargeHourRule(), StillPatientRule(),
        AttendingProviderRule(), OperatingPhysicianRule(), VisitReasonRule(),
        OutpatientLineDateRule(), TotalLineRule(),
    ]

    private static let dental: [any TransactionRule] = [
        DentalServiceDateRule(), PredeterminationDateRule(), ReplacedProsthesisDateRule(),
        OrthodonticMonthsRule(),
    ]

    private static let answers: [any TransactionRule] = [
        DeniedPaymentRule(), TransferAccountRule(), TracePayerRule(), RemittanceDateRule(), ProviderTotalsRule(),
        EligibilityQuestionRule(), EligibilitySearchRule(), EligibilityAnswerRule(), BenefitAmountRule(),
        StatusRequestDateRule(), StatusBirthDateRule(), AcknowledgmentActionRule(),
    ]
}
