package import Claims
package import Primitives

/// Something that a person has to do, with a date and the money that hangs on it.
package struct WorkItem: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case heldClaim = "held-claim"
        case rejection
        case denial
        case unmatchedPayment = "unmatched-payment"
        case unbalancedRemittance = "unbalanced-remittance"
        case remittanceHeld = "remittance-held"
        case secondaryClaim = "secondary-claim"
        case creditBalance = "credit-balance"
        case missingAnswer = "missing-answer"
        case providerQuery = "provider-query"
    }

    package enum State: String, Codable, Sendable { case open, done }

    package var id: Int64
    /// Makes an item appear once for one cause.
    package var key: String
    package var clinic: String
    package var kind: Kind
    package var claim: ClaimNumber?
    package var patientKey: Int64?
    /// What is wrong, without patient data.
    package var title: String
    package var nextAction: String
    package var amount: Money
    package var due: CalendarDate
    package var owner: String
    package var state: State
    package var createdAt: Timestamp

    package init(
        id: Int64 = 0, key: String, clinic: String, kind: Kind, claim: ClaimNumber? = nil, patientKey: Int64? = nil,
        title: String, nextAction: String, amount: Money, due: CalendarDate, owner: String = "billing",
        state: State = .open, createdAt: Timestamp
    ) {
        self.id = id
        self.key = key
        self.clinic = clinic
        self.kind = kind
        self.claim = claim
        self.patientKey = patientKey
        self.title = title
        self.nextAction = nextAction
        self.amount = amount
        self.due = due
        self.owner = owner
        self.state = state
        self.createdAt = createdAt
    }
}

package protocol WorkQueue {
    /// Adds the item unless one with its key exists. True when it was added.
    @discardableResult func add(_ item: WorkItem) throws -> Bool
    /// Open items first, then by due date and amount.
    func workItems(clinic: String?, includingDone: Bool) throws -> [WorkItem]
    func workItem(id: Int64) throws -> WorkItem?
    func finishWorkItem(id: Int64) throws
    /// Closes every open item whose key starts with `prefix`.
    func finishWorkItems(keyPrefix: String) throws
}
