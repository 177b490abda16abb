/// Balances: sums that have to come out to the cent, and counts to the unit.
enum BalancingRules {
    static let all: [any TransactionRule] = [
        ClaimTotalRule(), OtherPayerClaimBalanceRule(), OtherPayerPaymentBalanceRule(), OtherPayerLineBalanceRule(),
        OtherPayerRepeatedAdjustmentRule(), RemittanceLineBalanceRule(), RemittanceClaimBalanceRule(),
        RemittanceTotalRule(), RemittanceLineChargesRule(), RemittanceRepeatedAdjustmentRule(),
        RemittancePatientShareRule(), AdjustmentTripleRule(), ReversalSignRule(), ForwardBalanceRule(),
        PaymentAmountRule(), GroupAcknowledgmentCountRule(), GroupAcknowledgmentResultRule(),
        ReversalCorrectionRule(), AcknowledgedTotalsRule(),
    ]
}
