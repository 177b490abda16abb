package import Primitives

/// What a clinic grants patients who pay for themselves.
package struct SelfPayTerms: Equatable, Sendable {
    /// Taken off the charge, in basis points (20 % = 2000); none when nil.
    package var discountBasisPoints: Sourced<Int64>?
    /// The longest payment plan, in months.
    package var paymentPlanMonths: Sourced<Int>?

    package init(discountBasisPoints: Sourced<Int64>? = nil, paymentPlanMonths: Sourced<Int>? = nil) {
        self.discountBasisPoints = discountBasisPoints
        self.paymentPlanMonths = paymentPlanMonths
    }
}

/// How a clinic bills what the patient owes.
package struct StatementTerms: Equatable, Sendable {
    /// Days from the statement's date until it is due; 30 unless set.
    package var dueDays: Int
    /// Smaller balances get no statement; zero unless set.
    package var minimum: Money
    /// A line of the clinic's own at the foot of the statement.
    package var message: String?

    package init(dueDays: Int = 30, minimum: Money = .zero, message: String? = nil) {
        self.dueDays = dueDays
        self.minimum = minimum
        self.message = message
    }
}

extension SelfPayTerms {
    @Sendable static func read(_ map: inout SettingsMap) -> SelfPayTerms? {
        SelfPayTerms(
            discountBasisPoints: map.optional("discount_percent", .basisPoints),
            paymentPlanMonths: map.optional("payment_plan_months", .integer(1...60)))
    }
}

extension StatementTerms {
    @Sendable static func read(_ map: inout SettingsMap) -> StatementTerms? {
        let standard = StatementTerms()
        return StatementTerms(
            dueDays: map.optional("due_days", .integer(1...365))?.value ?? standard.dueDays,
            minimum: map.optional("minimum", .money)?.value ?? standard.minimum,
            message: map.optional("message", .paragraph)?.value)
    }
}
