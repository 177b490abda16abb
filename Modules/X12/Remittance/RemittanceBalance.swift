package import Primitives

/// The balance certificate of a remittance: whether its amounts add up at line, claim and transaction level.
///
/// Amounts are compared as whole cents and never adjusted. Source: 005010X221A1, section 1.10.2.
package struct RemittanceBalance: Codable, Equatable, Sendable {
    package enum Outcome: Codable, Equatable, Sendable {
        case balanced
        /// What the terms make, less what was reported.
        case mismatch(difference: Money)
        /// A term is missing or unreadable; the reason names it.
        case notEvaluable(reason: String)

        package var isBalanced: Bool {
            if case .balanced = self { return true }
            return false
        }
    }

    /// The outcome for one claim and its lines.
    package struct Claim: Codable, Equatable, Sendable {
        package let claim: Outcome
        package let lines: [Outcome]

        package init(claim: Outcome, lines: [Outcome]) {
            self.claim = claim
            self.lines = lines
        }

        package var isBalanced: Bool { claim.isBalanced && lines.allSatisfy(\.isBalanced) }
    }

    package let transaction: Outcome
    /// In the remittance's order.
    package let claims: [Claim]
    /// Mismatches and warnings in words; paths count claims and lines from 1.
    package let findings: [Finding]

    package var isBalanced: Bool { transaction.isBalanced && claims.allSatisfy(\.isBalanced) }

    package init(_ remittance: Remittance) {
        var check = RemittanceBalanceCheck(findingLimit: .max)
        check.take(remittance)
        claims = remittance.claims.map { check.take($0) }
        transaction = check.finish(remittance.providerAdjustments).transaction
        findings = check.findings
    }
}

extension RemittanceBalance.Outcome {
    /// `terms - reported`, or why it can not be computed.
    init(reported: Money, terms: RunningSum) {
        var difference = terms
        difference.subtract(reported)
        guard let amount = difference.total else {
            self = .notEvaluable(reason: "the amounts are too large to add")
            return
        }
        self = amount == .zero ? .balanced : .mismatch(difference: amount)
    }

    static func unreadable(_ element: String) -> Self { .notEvaluable(reason: "\(element) can not be read") }
}

/// A sum of amounts that remembers when it grew too large.
struct RunningSum: Sendable {
    private var cents: Int64 = 0
    private var isTooLarge = false

    init() {}

    init(_ amount: Money) { cents = amount.cents }

    mutating func add(_ amount: Money) {
        let (sum, overflow) = cents.addingReportingOverflow(amount.cents)
        cents = sum
        if overflow { isTooLarge = true }
    }

    mutating func subtract(_ amount: Money) {
        let (sum, overflow) = cents.subtractingReportingOverflow(amount.cents)
        cents = sum
        if overflow { isTooLarge = true }
    }

    mutating func add(_ other: RunningSum) {
        add(Money(cents: other.cents))
        if other.isTooLarge { isTooLarge = true }
    }

    mutating func subtract(_ other: RunningSum) {
        subtract(Money(cents: other.cents))
        if other.isTooLarge { isTooLarge = true }
    }

    /// Nil when the amounts are too large to add.
    var total: Money? { isTooLarge ? nil : Money(cents: cents) }
}
