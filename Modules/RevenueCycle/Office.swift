package import Claims
package import CodeSets
package import Coding
package import Compliance
package import PayerKit
package import Payments
package import Primitives
package import Records

/// Everything that use cases need from the world. The applications put it together once.
package struct Office: Sendable {
    package let store: any OfficeStore
    package let library: CodeLibrary
    /// The code tables as they are now; hold on to the value for the length of one piece of work.
    package var codes: any CodeSetCatalog { library.current }
    package let clock: any BusinessClock
    package let clinics: any ClinicDirectory
    package let payers: any PayerDirectory
    package let headerDecoder: any NoteHeaderDecoder
    package let submitter: SubmitterProfile

    package init(
        store: any OfficeStore, library: CodeLibrary, clock: any BusinessClock, clinics: any ClinicDirectory,
        payers: any PayerDirectory, headerDecoder: any NoteHeaderDecoder, submitter: SubmitterProfile
    ) {
        self.store = store
        self.library = library
        self.clock = clock
        self.clinics = clinics
        self.payers = payers
        self.headerDecoder = headerDecoder
        self.submitter = submitter
    }
}

/// What one transaction or snapshot offers.
package typealias OfficeSession = RecordStore & CodingStore & ClaimStore & Ledger & RemittanceStore & WorkQueue
    & AuditLog & UserStore & CredentialStore & ReviewStore & QueryStore & PracticeStore & StoreHealth

/// Durable storage. A write happens whole or not at all.
package protocol OfficeStore: Sendable {
    func read<T: Sendable>(_ body: @Sendable (any OfficeSession) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @Sendable (any OfficeSession) throws -> T) async throws -> T
}

/// The clinics of the installation.
package protocol ClinicDirectory: Sendable {
    var all: [ClinicProfile] { get }
    func clinic(_ id: String) -> ClinicProfile?
    /// How the clinic has codes reviewed before billing; nil when it does not.
    func reviewTerms(of clinic: String) -> ReviewTerms?
    /// Who may release in the clinic.
    func releaseTerms(of clinic: String) -> ReleaseTerms
}

/// The payers that are loaded, with the settings in force for a clinic on a date of service.
package protocol PayerDirectory: Sendable {
    var all: [PayerProfile] { get }
    func payer(_ id: String, clinic: String, on date: CalendarDate) -> PayerProfile?
    func adapter(for profile: PayerProfile) -> (any PayerAdapter)?
    func transports(for profile: PayerProfile) -> [any Transport]
    /// Every transport that any payer uses, each once.
    var allTransports: [any Transport] { get }
}

/// Who sends files (loop 1000A).
package struct SubmitterProfile: Sendable {
    package var name: String
    package var id: String
    package var contact: String
    package var phone: String

    package init(name: String, id: String, contact: String, phone: String) {
        self.name = name
        self.id = id
        self.contact = contact
        self.phone = phone
    }
}

/// Who works, through what, and why; every audit row carries it.
package struct WorkContext: Sendable {
    package var actor: String
    /// `cli` or `http`.
    package var via: String
    package var reason: String?
    /// Clinics that the person may see; nil means all.
    package var clinics: [String]?

    package init(actor: String, via: String, reason: String? = nil, clinics: [String]? = nil) {
        self.actor = actor
        self.via = via
        self.reason = reason
        self.clinics = clinics
    }

    package func mayWork(in clinic: String) -> Bool { clinics.map { $0.contains(clinic) } ?? true }
}

/// Why a use case could not be done. A thing that the person may not see is reported as not found.
package struct UseCaseError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable { case notFound, refused, conflict, unreadable, notConfigured }
    private let code: Code
    private let subject: String
    package let findings: [Finding]

    package static func notFound(_ kind: String, _ id: String) -> UseCaseError {
        UseCaseError(code: .notFound, subject: "\(kind) \(id)", findings: [])
    }
    /// The work is stopped by findings.
    package static func refused(_ what: String, _ findings: [Finding]) -> UseCaseError {
        UseCaseError(code: .refused, subject: what, findings: findings)
    }
    package static func conflict(_ what: String) -> UseCaseError {
        UseCaseError(code: .conflict, subject: what, findings: [])
    }
    /// The input could not be read at all.
    package static func unreadable(_ what: String, _ findings: [Finding]) -> UseCaseError {
        UseCaseError(code: .unreadable, subject: what, findings: findings)
    }
    package static func notConfigured(_ what: String) -> UseCaseError {
        UseCaseError(code: .notConfigured, subject: what, findings: [])
    }

    package var isNotFound: Bool { code == .notFound }
    package var isUnreadable: Bool { code == .unreadable }
    package var isConflict: Bool { code == .conflict }

    package var description: String {
        switch code {
        case .notFound: "there is no \(subject)"
        case .refused: "\(subject) was refused"
        case .conflict: subject
        case .unreadable: "\(subject) cannot be read"
        case .notConfigured: subject
        }
    }
}

extension Office {
    /// The audit event of a piece of work.
    func event(
        _ action: AuditEvent.Action, _ kind: String, _ subject: String, in context: WorkContext, clinic: String? = nil,
        patient: Int64? = nil, detail: String = ""
    ) -> AuditEvent {
        AuditEvent(
            at: clock.now, actor: context.actor, via: context.via, action: action, subjectKind: kind, subject: subject,
            patientKey: patient, clinic: clinic, reason: context.reason, detail: detail)
    }

    /// The visit, when the person may see it.
    func visit(_ key: Int64, _ session: any OfficeSession, _ context: WorkContext) throws -> StoredVisit {
        guard let visit = try session.visit(key), context.mayWork(in: visit.clinic) else {
            throw UseCaseError.notFound("visit", String(key))
        }
        return visit
    }

    /// The claim's newest version, when the person may see it.
    func claim(_ number: ClaimNumber, _ session: any OfficeSession, _ context: WorkContext) throws -> Claim {
        guard let claim = try session.claim(number), context.mayWork(in: claim.clinic) else {
            throw UseCaseError.notFound("claim", number.description)
        }
        return claim
    }
}
