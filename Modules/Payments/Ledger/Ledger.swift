package import Claims
package import Primitives

/// An account of the books. Receivables, cash and adjustments rise by debits; income and liabilities by credits.
package enum Account: String, Codable, Sendable, CaseIterable {
    case insuranceReceivable = "insurance-receivable"
    case patientReceivable = "patient-receivable"
    case charges
    case contractualAdjustment = "contractual-adjustment"
    case otherAdjustment = "other-adjustment"
    case writeOff = "write-off"
    case cash
    case unapplied
    case refundsPayable = "refunds-payable"
    case takebacks
    case interest
}

/// One leg of a transaction: a positive amount is a debit, a negative one a credit.
package struct LedgerEntry: Codable, Equatable, Sendable {
    package var account: Account
    package var amount: Money
    package var payer: String?
    package var claim: ClaimNumber?
    package var line: Int?
    package var patientKey: Int64?

    package init(
        _ account: Account, _ amount: Money, payer: String? = nil, claim: ClaimNumber? = nil, line: Int? = nil,
        patientKey: Int64? = nil
    ) {
        self.account = account
        self.amount = amount
        self.payer = payer
        self.claim = claim
        self.line = line
        self.patientKey = patientKey
    }
}

/// A balanced set of entries. It can only be made balanced, and it is never changed; a correction is another one.
package struct LedgerTransaction: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case charge, remittance, patientPayment, writeOff, discount, reversal
    }

    /// Makes the posting happen once: a second transaction with the same key and content changes nothing.
    package let key: String
    package let clinic: String
    package let kind: Kind
    package let date: CalendarDate
    package let memo: String
    package let entries: [LedgerEntry]
    /// The key of the transaction that this one reverses.
    package let reverses: String?

    /// - Throws: ``LedgerError`` when there are fewer than two entries or they do not sum to zero.
    package init(
        key: String, clinic: String, kind: Kind, date: CalendarDate, memo: String, entries: [LedgerEntry],
        reverses: String? = nil
    ) throws {
        let kept = entries.filter { $0.amount != .zero }
        guard kept.count >= 2 else { throw LedgerError.tooFewEntries }
        let sum = try Money.sum(kept.map(\.amount))
        guard sum == .zero else { throw LedgerError.unbalanced(by: sum) }
        self.key = key
        self.clinic = clinic
        self.kind = kind
        self.date = date
        self.memo = memo
        self.entries = kept
        self.reverses = reverses
    }
}

/// Why the books refuse a transaction.
package struct LedgerError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable { case tooFewEntries, unbalanced, keyReused, unknownTransaction, alreadyReversed }
    private let code: Code
    package let difference: Money?

    package static let tooFewEntries = LedgerError(code: .tooFewEntries, difference: nil)
    package static func unbalanced(by difference: Money) -> LedgerError {
        LedgerError(code: .unbalanced, difference: difference)
    }
    /// The key was used before with other content.
    package static let keyReused = LedgerError(code: .keyReused, difference: nil)
    package static let unknownTransaction = LedgerError(code: .unknownTransaction, difference: nil)
    package static let alreadyReversed = LedgerError(code: .alreadyReversed, difference: nil)

    package var description: String {
        switch code {
        case .tooFewEntries: "a transaction needs at least two entries that are not zero"
        case .unbalanced: "debits and credits differ by \(difference?.description ?? "?")"
        case .keyReused: "this idempotency key was used before with other content"
        case .unknownTransaction: "no such transaction"
        case .alreadyReversed: "the transaction has been reversed already"
        }
    }
}

/// What posting did.
package enum PostingOutcome: String, Codable, Equatable, Sendable {
    case posted
    /// The same key and content were posted before; nothing changed.
    case replayed
}

/// A sum of one account, in a context that the query names.
package struct AccountBalance: Codable, Equatable, Sendable {
    package var account: Account
    package var payer: String?
    package var claim: ClaimNumber?
    package var line: Int?
    package var amount: Money

    package init(account: Account, payer: String?, claim: ClaimNumber?, line: Int?, amount: Money) {
        self.account = account
        self.payer = payer
        self.claim = claim
        self.line = line
        self.amount = amount
    }
}

/// A transaction as stored.
package struct PostedTransaction: Codable, Equatable, Sendable {
    package var id: Int64
    package var postedAt: Timestamp
    package var by: String
    package var transaction: LedgerTransaction

    package init(id: Int64, postedAt: Timestamp, by: String, transaction: LedgerTransaction) {
        self.id = id
        self.postedAt = postedAt
        self.by = by
        self.transaction = transaction
    }
}

/// The double-entry books.
package protocol Ledger {
    func post(_ transaction: LedgerTransaction, by: String, at: Timestamp) throws -> PostingOutcome
    /// Balances per account, payer, claim and line of one claim.
    func balances(ofClaim claim: ClaimNumber) throws -> [AccountBalance]
    func balances(ofPatient patientKey: Int64) throws -> [AccountBalance]
    /// Balances per account of a clinic, or of all clinics.
    func balances(clinic: String?) throws -> [AccountBalance]
    /// Cash that patients paid themselves.
    func patientPayments(clinic: String) throws -> Money
    func transactions(ofPatient patientKey: Int64) throws -> [PostedTransaction]
    func transaction(key: String) throws -> PostedTransaction?
}

extension Sequence<AccountBalance> {
    /// The sum of one account over the sequence.
    package func total(_ account: Account) throws -> Money {
        try Money.sum(filter { $0.account == account }.map(\.amount))
    }
}
