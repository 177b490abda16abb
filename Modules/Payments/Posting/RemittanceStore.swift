package import Primitives

/// What makes two files the same remittance: who paid, the trace, the day, the amount and who was paid.
package struct RemittanceIdentity: Codable, Equatable, Sendable {
    /// Payer, trace number, date, amount and payee.
    package var key: String
    /// SHA-256 over the content without envelope and control numbers.
    package var contentHash: String

    package init(key: String, contentHash: String) {
        self.key = key
        self.contentHash = contentHash
    }
}

/// A remittance as posted.
package struct PostedRemittance: Codable, Equatable, Sendable {
    package var id: Int64
    package var clinic: String
    package var identity: RemittanceIdentity
    package var payer: String
    package var trace: String
    package var paidOn: CalendarDate
    package var amount: Money
    package var claims: Int
    /// SHA-256 of the file as received.
    package var document: String
    package var transactionKey: String?
    package var postedAt: Timestamp

    package init(
        id: Int64 = 0, clinic: String, identity: RemittanceIdentity, payer: String, trace: String,
        paidOn: CalendarDate, amount: Money, claims: Int, document: String, transactionKey: String?,
        postedAt: Timestamp
    ) {
        self.id = id
        self.clinic = clinic
        self.identity = identity
        self.payer = payer
        self.trace = trace
        self.paidOn = paidOn
        self.amount = amount
        self.claims = claims
        self.document = document
        self.transactionKey = transactionKey
        self.postedAt = postedAt
    }
}

package protocol RemittanceStore {
    func remittance(identityKey: String) throws -> PostedRemittance?
    func add(_ remittance: PostedRemittance) throws
    func remittances(clinic: String?) throws -> [PostedRemittance]
}
