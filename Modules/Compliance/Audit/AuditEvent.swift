package import Primitives

/// Who did what to which subject, when and why. One is written for every read and change of patient data.
///
/// The detail names fields, counts and codes; it never holds a name, a date of birth or a note's words.
package struct AuditEvent: Codable, Equatable, Sendable {
    package enum Action: String, Codable, Sendable, CaseIterable {
        case create, read, update, delete, export, signIn = "sign-in", signInFailed = "sign-in-failed"
        case signOut = "sign-out", grant, run
    }

    package var at: Timestamp
    package var actor: String
    /// `cli` or `http`.
    package var via: String
    package var action: Action
    /// `visit`, `claim`, `patient`, `remittance`, `user`, ...
    package var subjectKind: String
    package var subject: String
    /// The store's key of the patient whose data it was, when it was one patient's.
    package var patientKey: Int64?
    package var clinic: String?
    package var reason: String?
    package var detail: String

    package init(
        at: Timestamp, actor: String, via: String, action: Action, subjectKind: String, subject: String,
        patientKey: Int64? = nil, clinic: String? = nil, reason: String? = nil, detail: String = ""
    ) {
        self.at = at
        self.actor = actor
        self.via = via
        self.action = action
        self.subjectKind = subjectKind
        self.subject = subject
        self.patientKey = patientKey
        self.clinic = clinic
        self.reason = reason
        self.detail = detail
    }
}

/// An audit event in its place in the chain.
package struct AuditRecord: Codable, Equatable, Sendable {
    package var sequence: Int64
    package var event: AuditEvent
    package var previousHash: String
    package var hash: String

    package init(sequence: Int64, event: AuditEvent, previousHash: String, hash: String) {
        self.sequence = sequence
        self.event = event
        self.previousHash = previousHash
        self.hash = hash
    }
}

/// The append-only audit trail.
package protocol AuditLog {
    func append(_ event: AuditEvent) throws
    /// Records from a sequence number on, oldest first.
    func auditRecords(from sequence: Int64, limit: Int) throws -> [AuditRecord]
    /// The newest record's sequence and hash as kept apart from the rows, so that a cut tail shows.
    func auditHead() throws -> (sequence: Int64, hash: String)?
}
