package import Claims
import CodeSets
package import Primitives
package import X12

/// Turns a remittance into one balanced transaction, the claims' outcomes and the work that is left. Pure.
package struct RemittancePosting: Sendable {
    /// A claim that a CLP answers.
    package struct Match: Sendable {
        package var claim: Claim
        /// Whether the patient has another payer that this claim's rest goes to.
        package var nextPayer: String?
        /// What this payer still owes on the claim; set for a later payer's claim, whose write-offs end there.
        package var openBalance: Money?
        package var read: @Sendable (PayerAdjustment) -> AdjustmentReading

        package init(
            claim: Claim, nextPayer: String?, openBalance: Money? = nil,
            read: @escaping @Sendable (PayerAdjustment) -> AdjustmentReading
        ) {
            self.claim = claim
            self.nextPayer = nextPayer
            self.openBalance = openBalance
            self.read = read
        }
    }

    /// What happened to one claim.
    package struct Outcome: Codable, Equatable, Sendable {
        package var claim: ClaimNumber
        package var isDenied: Bool
        /// The payer took back what it had decided before.
        package var isReversal: Bool
        /// CLP02.
        package var status: String
        package var paid: Money
        package var patientShare: Money
        package var adjusted: Money
        package var denied: Money
        package var payerClaimNumber: String?
        /// For the claim to the next payer.
        package var decision: OtherCoverage.PriorDecision?
        /// Reason code, category and next action of each denial.
        package var denials: [Denial]
    }

    package struct Denial: Codable, Equatable, Sendable {
        package var line: Int?
        package var reason: String
        package var category: String
        package var nextAction: String
        package var amount: Money
    }

    package struct Plan: Sendable {
        /// Nil when there is nothing to book (nothing matched and nothing paid).
        package var transaction: LedgerTransaction?
        package var outcomes: [Outcome]
        /// CLP that no claim answers or that do not balance: their payment waits in unapplied cash.
        package var held: [(patientControlNumber: String, paid: Money, reason: String)]
    }

    package let key: String
    package let clinic: String
    package let date: CalendarDate

    package init(key: String, clinic: String, date: CalendarDate) {
        self.key = key
        self.clinic = clinic
        self.date = date
    }

    /// - Parameters:
    ///   - match: the claim that a CLP answers, or nil.
    ///   - isBalanced: whether the CLP at an index balances; one that does not is never posted to a claim.
    package func plan(
        _ remittance: Remittance, match: (RemittanceClaim) throws -> Match?, isBalanced: (Int) -> Bool
    ) throws -> Plan {
        var entries: [LedgerEntry] = []
        var plan = Plan(transaction: nil, outcomes: [], held: [])
        for (index, told) in remittance.claims.enumerated() {
            let paid = told.paid ?? .zero
            guard isBalanced(index), let match = try match(told) else {
                let reason = isBalanced(index) ? "no open claim has this number" : "its amounts do not balance"
                plan.held.append((told.patientControlNumber, paid, reason))
                entries += [LedgerEntry(.cash, paid), LedgerEntry(.unapplied, try paid.negated())]
                continue
            }
            var booking = ClaimBooking(match: match, told: told, paidOn: remittance.paymentDate ?? date)
            try booking.run()
            guard booking.outcome.paid == paid else {
                // The lines and the claim each add up, but not to each other: whose money it is stays open.
                plan.held.append((told.patientControlNumber, paid, "its lines do not make its payment"))
                entries += [LedgerEntry(.cash, paid), LedgerEntry(.unapplied, try paid.negated())]
                continue
            }
            entries += booking.entries
            plan.outcomes.append(booking.outcome)
        }
        for adjustment in remittance.providerAdjustments {
            // PLB: a positive amount lowers the payment, a negative one raises it.
            let account: Account = adjustment.reason == "L6" ? .interest : .takebacks
            entries += [
                LedgerEntry(account, adjustment.amount), LedgerEntry(.cash, try adjustment.amount.negated()),
            ]
        }
        if entries.contains(where: { $0.amount != .zero }) {
            plan.transaction = try LedgerTransaction(
                key: key, clinic: clinic, kind: .remittance, date: date,
                memo: "Remittance of \(remittance.claims.count) claims", entries: entries)
        }
        return plan
    }
}

/// Books one CLP against one claim.
private struct ClaimBooking {
    let match: RemittancePosting.Match
    let told: RemittanceClaim
    let paidOn: CalendarDate
    var entries: [LedgerEntry] = []
    var outcome: RemittancePosting.Outcome
    private var decisions: [OtherCoverage.LineDecision] = []
    private var laterWriteOff = Money.zero

    init(match: RemittancePosting.Match, told: RemittanceClaim, paidOn: CalendarDate) {
        self.match = match
        self.told = told
        self.paidOn = paidOn
        outcome = RemittancePosting.Outcome(
            claim: match.claim.number, isDenied: false, isReversal: told.isReversal, status: told.status, paid: .zero,
            patientShare: .zero,
            adjusted: .zero, denied: .zero,
            payerClaimNumber: told.payerClaimControlNumber, decision: nil, denials: [])
    }

    mutating func run() throws {
        for (index, line) in told.lines.enumerated() {
            let number = lineNumber(of: line, at: index)
            try book(
                paid: line.paid ?? .zero, charge: line.charge ?? .zero, adjustments: line.adjustments, line: number)
            if let number {
                let adjustments = line.adjustments.map {
                    OtherCoverage.PriorAdjustment(group: $0.group, reason: $0.reason, amount: $0.amount)
                }
                decisions.append(.init(line: number, paid: line.paid ?? .zero, adjustments: adjustments))
            }
        }
        let claimLevelPaid = told.lines.isEmpty ? told.paid ?? .zero : .zero
        try book(paid: claimLevelPaid, charge: told.charge ?? .zero, adjustments: told.adjustments, line: nil)
        if !told.lines.isEmpty {
            // A claim-level adjustment takes its share of what the lines were paid.
            let claimAdjusted = try Money.sum(told.adjustments.map(\.amount))
            if claimAdjusted != .zero {
                try book(paid: try claimAdjusted.negated(), charge: .zero, adjustments: [], line: nil)
            }
        }
        try writeOffWhatIsLeft()
        outcome.isDenied = outcome.denied > .zero && outcome.paid <= .zero && !told.isReversal
        outcome.decision = OtherCoverage.PriorDecision(
            paid: told.paid ?? .zero, paidOn: paidOn, payerClaimNumber: told.payerClaimControlNumber, lines: decisions)
    }

    /// A later payer states its own contractual amounts over the whole charge, much of which an earlier payer wrote off
    /// already; only what is still open after its payment is written off now.
    private mutating func writeOffWhatIsLeft() throws {
        guard let open = match.openBalance, laterWriteOff != .zero else { return }
        let rest = try open - Money.sum([outcome.paid, outcome.patientShare, outcome.denied])
        let amount = told.isReversal ? .zero : min(laterWriteOff, max(rest, .zero))
        let claim = match.claim
        for (account, part) in [(Account.contractualAdjustment, amount), (.insuranceReceivable, try amount.negated())] {
            entries.append(
                LedgerEntry(
                    account, part, payer: claim.payer.id, claim: claim.accountClaim, patientKey: claim.patientKey))
        }
        outcome.adjusted = try outcome.adjusted + amount
    }

    /// By the line control number that we sent; else by procedure and charge; else by position.
    private func lineNumber(of line: RemittanceLine, at index: Int) -> Int? {
        let lines = match.claim.lines
        if let control = line.lineControlNumber,
            let found = lines.first(where: { $0.controlNumber(of: match.claim.number) == control })
        {
            return found.number
        }
        let procedure = line.originalProcedure ?? line.procedure
        let sameService = lines.filter { $0.procedure.text == procedure && $0.charge == line.charge }
        if sameService.count == 1 { return sameService.first?.number }
        return lines.indices.contains(index) ? lines[index].number : nil
    }

    private mutating func book(paid: Money, charge: Money, adjustments: [Adjustment], line: Int?) throws {
        let claim = match.claim
        func entry(_ account: Account, _ amount: Money, payer: String? = claim.payer.id) -> LedgerEntry {
            LedgerEntry(
                account, amount, payer: payer, claim: claim.accountClaim, line: line, patientKey: claim.patientKey)
        }
        func move(_ amount: Money, to account: Account, payer: String? = claim.payer.id) throws {
            entries += [entry(account, amount, payer: payer), entry(.insuranceReceivable, try amount.negated())]
        }
        try move(paid, to: .cash)
        outcome.paid = try outcome.paid + paid
        for adjustment in adjustments {
            // Without signs, so that a reversal is read as what it reverses was.
            let reading = match.read(
                PayerAdjustment(
                    group: adjustment.group, reason: adjustment.reason, amount: Self.magnitude(adjustment.amount),
                    paid: Self.magnitude(paid), charge: Self.magnitude(charge)))
            switch reading.effect {
            case .contractual where match.openBalance != nil, .other where match.openBalance != nil:
                laterWriteOff = try laterWriteOff + adjustment.amount
            case .contractual:
                try move(adjustment.amount, to: .contractualAdjustment)
                outcome.adjusted = try outcome.adjusted + adjustment.amount
            case .other:
                try move(adjustment.amount, to: .otherAdjustment)
                outcome.adjusted = try outcome.adjusted + adjustment.amount
            case .patient:
                if let next = match.nextPayer {
                    try move(adjustment.amount, to: .insuranceReceivable, payer: next)
                } else {
                    try move(adjustment.amount, to: .patientReceivable)
                }
                outcome.patientShare = try outcome.patientShare + adjustment.amount
            case .denial:
                outcome.denied = try outcome.denied + adjustment.amount
                // A denial that is taken back leaves nothing to work.
                guard adjustment.amount > .zero else { continue }
                outcome.denials.append(
                    .init(
                        line: line, reason: "\(adjustment.group)-\(adjustment.reason)", category: reading.category,
                        nextAction: reading.nextAction ?? "Work the denial.", amount: adjustment.amount))
            case .informational: break
            }
        }
    }

    private static func magnitude(_ amount: Money) -> Money { Money(cents: abs(max(amount.cents, -.max))) }
}
