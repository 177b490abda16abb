public import Primitives

/// Where a claim stands. "Sent" is not "received": only a payer's own answer moves a claim past `sent`.
public enum ClaimState: String, Codable, Sendable, CaseIterable {
    /// Built, with blocking findings or not yet scrubbed.
    case draft
    case held
    case ready
    /// In a file that is stored and about to leave.
    case queued
    /// Handed to a transport; no answer yet.
    case sent
    /// The functional acknowledgment (999) accepted the batch.
    case acknowledged
    /// The payer's claim acknowledgment (277CA) took the claim in.
    case accepted
    /// Refused by 999 or 277CA; it was never adjudicated.
    case rejected
    case paid
    case denied
    /// Not sent to a payer: the patient is billed.
    case patientBilled = "patient-billed"
    case void

    /// The state after an event, or nil when the event cannot happen in this state.
    public func after(_ event: ClaimEvent.Kind) -> ClaimState? {
        switch (self, event) {
        case (.draft, .scrubbedClean), (.held, .scrubbedClean), (.ready, .scrubbedClean): .ready
        case (.draft, .scrubbedBlocked), (.held, .scrubbedBlocked), (.ready, .scrubbedBlocked): .held
        case (.draft, .revised), (.held, .revised), (.ready, .revised), (.rejected, .revised), (.denied, .revised):
            .draft
        case (.held, .released): .ready
        case (.ready, .queued): .queued
        case (.queued, .sent): .sent
        case (.ready, .billedToPatient): .patientBilled
        case (.queued, .sendFailed): .ready
        case (.sent, .batchAccepted): .acknowledged
        case (.sent, .batchRejected), (.acknowledged, .claimRejected), (.sent, .claimRejected),
            (.accepted, .claimRejected):
            .rejected
        case (.acknowledged, .claimAccepted), (.sent, .claimAccepted): .accepted
        case (.sent, .paid), (.acknowledged, .paid), (.accepted, .paid): .paid
        case (.sent, .denied), (.acknowledged, .denied), (.accepted, .denied): .denied
        case (.paid, .reversed), (.denied, .reversed): .accepted
        case (.draft, .voided), (.held, .voided), (.ready, .voided), (.rejected, .voided): .void
        case (_, .note): self
        default: nil
        }
    }
}

/// One entry of a claim's timeline; the timeline only grows.
public struct ClaimEvent: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case built, scrubbedClean, scrubbedBlocked, revised, released, queued, sent, sendFailed, batchAccepted,
            batchRejected
        case claimAccepted, claimRejected, paid, denied, reversed, billedToPatient, voided, note
    }

    public var kind: Kind
    public var version: Int
    public var at: Timestamp
    public var by: String
    /// What happened, without patient data.
    public var detail: String
    /// SHA-256 of the document that proves it, when there is one.
    public var document: String?

    public init(kind: Kind, version: Int, at: Timestamp, by: String, detail: String, document: String? = nil) {
        self.kind = kind
        self.version = version
        self.at = at
        self.by = by
        self.detail = detail
        self.document = document
    }
}
