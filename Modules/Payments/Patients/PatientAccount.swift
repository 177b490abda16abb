package import Claims
package import Primitives

/// What one claim's services came to, as a patient and an owner read it. All amounts from the ledger.
package struct ClaimAccount: Codable, Equatable, Sendable {
    package var claim: ClaimNumber
    package var serviceDate: CalendarDate?
    package var charged: Money
    package var insurancePaid: Money
    package var patientPaid: Money
    package var adjusted: Money
    package var insuranceBalance: Money
    package var patientBalance: Money

    /// L2: charge = insurance paid + patient paid + adjustments + insurance balance + patient balance.
    package var isBalanced: Bool {
        let parts = try? Money.sum([insurancePaid, patientPaid, adjusted, insuranceBalance, patientBalance])
        return parts == charged
    }

    /// Reads the entries of one claim's transactions.
    package init(claim: ClaimNumber, serviceDate: CalendarDate?, transactions: [PostedTransaction]) throws {
        var charged = Money.zero
        var insurancePaid = Money.zero
        var patientPaid = Money.zero
        var adjusted = Money.zero
        var insuranceBalance = Money.zero
        var patientBalance = Money.zero
        for posted in transactions {
            for entry in posted.transaction.entries where entry.claim == claim {
                switch entry.account {
                case .charges: charged = try charged - entry.amount
                case .cash where posted.transaction.kind == .patientPayment:
                    patientPaid = try patientPaid + entry.amount
                case .cash: insurancePaid = try insurancePaid + entry.amount
                case .contractualAdjustment, .otherAdjustment, .writeOff: adjusted = try adjusted + entry.amount
                case .insuranceReceivable: insuranceBalance = try insuranceBalance + entry.amount
                case .patientReceivable: patientBalance = try patientBalance + entry.amount
                case .unapplied, .refundsPayable, .takebacks, .interest: break
                }
            }
        }
        self.claim = claim
        self.serviceDate = serviceDate
        self.charged = charged
        self.insurancePaid = insurancePaid
        self.patientPaid = patientPaid
        self.adjusted = adjusted
        self.insuranceBalance = insuranceBalance
        self.patientBalance = patientBalance
    }
}
