package import Primitives

/// What a list of claims shows, and what a duplicate check compares.
package struct ClaimSummary: Codable, Equatable, Sendable {
    package var number: ClaimNumber
    package var version: Int
    package var clinic: String
    package var visit: Int64
    package var patientKey: Int64
    package var payer: String
    package var responsibility: PayerResponsibility
    package var state: ClaimState
    package var serviceDate: CalendarDate
    package var charge: Money
    /// The payer's own number, once known.
    package var payerClaimNumber: String?
    package var updatedAt: Timestamp

    package init(
        number: ClaimNumber, version: Int, clinic: String, visit: Int64, patientKey: Int64, payer: String,
        responsibility: PayerResponsibility, state: ClaimState, serviceDate: CalendarDate, charge: Money,
        payerClaimNumber: String?, updatedAt: Timestamp
    ) {
        self.number = number
        self.version = version
        self.clinic = clinic
        self.visit = visit
        self.patientKey = patientKey
        self.payer = payer
        self.responsibility = responsibility
        self.state = state
        self.serviceDate = serviceDate
        self.charge = charge
        self.payerClaimNumber = payerClaimNumber
        self.updatedAt = updatedAt
    }
}

/// A file that was sent, and what came back for it.
package struct Batch: Codable, Equatable, Sendable {
    package enum State: String, Codable, Sendable {
        /// Stored, with its claims queued; whether it left is not known until a transport says so.
        case prepared
        /// No transport took it; its claims are ready again.
        case failed
        case sent, accepted, partlyAccepted, rejected
    }

    package var id: Int64
    package var clinic: String
    package var payer: String
    package var controlNumber: Int
    /// SHA-256 of the bytes sent.
    package var document: String
    package var transport: String
    package var state: State
    package var sentAt: Timestamp
    package var claims: [ClaimNumber]

    package init(
        id: Int64, clinic: String, payer: String, controlNumber: Int, document: String, transport: String,
        state: State, sentAt: Timestamp, claims: [ClaimNumber]
    ) {
        self.id = id
        self.clinic = clinic
        self.payer = payer
        self.controlNumber = controlNumber
        self.document = document
        self.transport = transport
        self.state = state
        self.sentAt = sentAt
        self.claims = claims
    }
}

/// Which claims to list. Nil fields do not restrict.
package struct ClaimFilter: Sendable {
    package var clinic: String?
    package var state: ClaimState?
    package var payer: String?
    package var visit: Int64?
    package var patientKey: Int64?
    package var limit: Int

    package init(
        clinic: String? = nil, state: ClaimState? = nil, payer: String? = nil, visit: Int64? = nil,
        patientKey: Int64? = nil, limit: Int = 1_000
    ) {
        self.clinic = clinic
        self.state = state
        self.payer = payer
        self.visit = visit
        self.patientKey = patientKey
        self.limit = limit
    }
}

/// Claims, their versions, their timelines and their batches.
package protocol ClaimStore {
    func nextClaimNumber() throws -> ClaimNumber
    /// Unique in the installation, so that an acknowledgment names one batch.
    func nextControlNumber() throws -> Int
    /// Adds a version; the summary row follows it.
    func save(_ claim: Claim, state: ClaimState, at: Timestamp) throws
    func claim(_ number: ClaimNumber) throws -> Claim?
    func claim(_ number: ClaimNumber, version: Int) throws -> Claim?
    func summary(of number: ClaimNumber) throws -> ClaimSummary?
    func claims(_ filter: ClaimFilter) throws -> [ClaimSummary]
    /// Appends to the timeline and moves the state as ``ClaimState/after(_:)`` says.
    /// - Throws: ``ClaimTransitionError`` when the event cannot happen in the present state.
    func append(_ event: ClaimEvent, to number: ClaimNumber) throws
    func timeline(of number: ClaimNumber) throws -> [ClaimEvent]
    func setPayerClaimNumber(_ text: String, of number: ClaimNumber) throws
    func saveFindings(_ findings: [Finding], of number: ClaimNumber, version: Int) throws
    func findings(of number: ClaimNumber) throws -> [Finding]
    func addBatch(_ batch: Batch) throws -> Int64
    func batch(controlNumber: Int, payer: String?) throws -> Batch?
    func batch(id: Int64) throws -> Batch?
    /// The stored file that holds the claim and is not known to have left.
    func preparedBatch(of number: ClaimNumber) throws -> Batch?
    func setState(_ state: Batch.State, ofBatch id: Int64) throws
    func setTransport(_ name: String, ofBatch id: Int64) throws
    func batches(clinic: String?) throws -> [Batch]
}

/// An event that cannot follow the claim's present state.
package struct ClaimTransitionError: Error, Equatable, Sendable, CustomStringConvertible {
    package let number: ClaimNumber
    package let state: ClaimState
    package let event: ClaimEvent.Kind

    package init(number: ClaimNumber, state: ClaimState, event: ClaimEvent.Kind) {
        self.number = number
        self.state = state
        self.event = event
    }

    package var description: String { "claim \(number) is \(state.rawValue); \(event.rawValue) cannot follow" }
}
