/// The rules about codes, numbers with a form and dates (SNIP type 5), in the order in which they run.
enum CodesRules {
    static let all: [any TransactionRule] = [
        ExternalCodeRule(), RemarkCodeRule(), DiagnosisFormRule(), ICDVersionRule(), DiagnosisListRule(),
        ICDProcedureFormRule(), ProcedureFormRule(), ProcedureListRule(), ModifierFormRule(), ModifierListRule(),
        NPIRule(), ZIPCodeRule(), TaxonomyFormRule(), BankRoutingRule(), TaxNumberRule(), DrugCodeFormRule(),
        TelephoneRule(), EmailRule(), CLIANumberRule(), MammographyNumberRule(), UPINRule(), RevenueCodeRule(),
        DRGFormRule(), AccidentStateRule(), FutureServiceRule(), FutureStatementRule(),
        BirthDateRule(), ServiceBeforeBirthRule(), PatientAgeRule(), ServiceAfterDeathRule(), DeathDateRule(),
        ClaimDateOrderRule(), EventAfterServiceRule(), LineOutsideStatementRule(), PaymentDateOrderRule(),
        ServiceAfterPaymentRule(), AdjudicationBeforeServiceRule(),
    ]
}
