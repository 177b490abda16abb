package import Primitives

/// Makes the balance certificate of a remittance claim by claim, in flat memory: give it the header, each claim in order,
/// and what stands behind the claims.
///
/// The rules are those of ``RemittanceBalance``, which is this check over a whole remittance.
package struct RemittanceBalanceCheck: Sendable {
    /// The outcome for a whole set.
    package struct Totals: Codable, Equatable, Sendable {
        package var transaction: RemittanceBalance.Outcome
        package var claims = 0
        /// Claims that balance, with all their lines.
        package var balancedClaims = 0
        /// The sum of CLP04 and of the PLB amounts; nil when too large or when a term can not be read.
        package var paid: Money?
        package var providerAdjustments: Money?
        /// The sum of the PLB amounts with reason FB: negative when a negative balance is carried to a later remittance,
        /// positive when one of an earlier remittance is settled.
        package var forwardBalance: Money?

        package var isBalanced: Bool { transaction.isBalanced && claims == balancedClaims }
    }

    private var list: FindingList
    private var amount: Money?
    private var method = ""
    private var blocked: String?
    private var claims = 0
    private var balancedClaims = 0
    private var isPaymentMissing = false
    private var payments = RunningSum()

    package init(findingLimit: Int = 1_000) { list = FindingList(limit: findingLimit) }

    /// Mismatches and warnings in words, of all remittances; paths count claims and lines from 1.
    package var findings: [Finding] { list.findings }

    /// Begins a remittance; its claims and provider adjustments are not looked at.
    package mutating func take(_ header: Remittance) {
        amount = header.amount
        method = header.method
        blocked = RemittanceBalanceCheck.blocked(header.unreadable)
        claims = 0
        balancedClaims = 0
        isPaymentMissing = false
        payments = RunningSum()
    }

    /// Checks the next claim.
    @discardableResult
    package mutating func take(_ claim: borrowing RemittanceClaim) -> RemittanceBalance.Claim {
        claims += 1
        if let paid = claim.paid { payments.add(paid) } else { isPaymentMissing = true }
        let sums = ClaimSums(claim)
        let outcome = RemittanceBalance.Claim(claim: sums.outcome(claim), lines: sums.lines)
        if outcome.isBalanced {
            balancedClaims += 1
        } else {
            report(outcome, claim)
        }
        if sums.isOdd(claim) {
            for finding in RemittanceBalance.warnings(claim, sums, "claim[\(claims)]") { list.add(finding) }
        }
        return outcome
    }

    /// Checks the transaction.
    package mutating func finish(_ end: RemittanceEnd) -> Totals {
        if blocked == nil { blocked = RemittanceBalanceCheck.blocked(end.unreadable) }
        return finish(end.providerAdjustments)
    }

    mutating func finish(_ adjustments: [ProviderAdjustment]) -> Totals {
        var reductions = RunningSum()
        var forward = RunningSum()
        for adjustment in adjustments {
            reductions.add(adjustment.amount)
            if adjustment.reason == "FB" { forward.add(adjustment.amount) }
        }
        var totals = Totals(transaction: transaction(adjustments), claims: claims, balancedClaims: balancedClaims)
        totals.paid = isPaymentMissing ? nil : payments.total
        totals.providerAdjustments = blocked == nil ? reductions.total : nil
        totals.forwardBalance = forward.total
        report(totals.transaction, "835.balance-transaction", "transaction")
        if let amount {
            for finding in RemittanceBalance.warnings(amount: amount, method: method) { list.add(finding) }
        }
        return totals
    }

    /// The sum of all CLP04 less the sum of the PLB amounts is BPR02.
    private func transaction(_ adjustments: [ProviderAdjustment]) -> RemittanceBalance.Outcome {
        if let blocked { return .unreadable(blocked) }
        guard let amount else { return .unreadable("BPR02") }
        guard !isPaymentMissing else { return .unreadable("a CLP04") }
        var terms = payments
        for adjustment in adjustments { terms.subtract(adjustment.amount) }
        return RemittanceBalance.Outcome(reported: amount, terms: terms)
    }

    /// The first unreadable element that is a term of the transaction's balance.
    private static func blocked(_ elements: [UnreadableElement]) -> String? {
        elements.first { $0.element.hasPrefix("PLB") || $0.element.hasPrefix("SVC") }?.element
    }
}

extension RemittanceBalanceCheck {
    private mutating func report(_ outcome: RemittanceBalance.Claim, _ claim: borrowing RemittanceClaim) {
        let path = "claim[\(claims)]"
        for (index, line) in outcome.lines.enumerated() {
            report(line, "835.balance-line", "\(path).line[\(index + 1)]")
        }
        report(outcome.claim, "835.balance-claim", path)
        if case .mismatch = outcome.claim {
            for finding in RemittanceBalance.duplicates(claim, path) { list.add(finding) }
        }
    }

    private mutating func report(_ outcome: RemittanceBalance.Outcome, _ id: String, _ path: String) {
        let citation = "005010X221A1 section 1.10.2"
        let location = Finding.Location(path)
        switch outcome {
        case .balanced: break
        case .mismatch(let difference):
            list.add(
                Finding(
                    id, .error, at: location, "The amounts do not add up; they differ by \(difference).",
                    fix: "Hold it and ask the payer for a corrected remittance.", citation: citation))
        case .notEvaluable(let reason):
            list.add(
                Finding(
                    id, .hold, at: location, "The balance can not be computed: \(reason).",
                    fix: "Look at the file and ask the payer.", citation: citation))
        }
    }
}
