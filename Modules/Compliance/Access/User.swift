package import Primitives

/// A person who may sign in. There is no default account.
package struct User: Codable, Equatable, Sendable {
    package enum Role: String, Codable, Sendable, CaseIterable {
        case coder, biller, frontDesk = "front-desk", provider, compliance, owner, administrator, auditor
    }

    package var name: String
    package var role: Role
    /// Clinic ids; empty means every clinic.
    package var clinics: [String]
    package var passwordHash: String
    package var isDisabled: Bool
    package var createdAt: Timestamp

    package init(
        name: String, role: Role, clinics: [String] = [], passwordHash: String, isDisabled: Bool = false,
        createdAt: Timestamp
    ) {
        self.name = name
        self.role = role
        self.clinics = clinics
        self.passwordHash = passwordHash
        self.isDisabled = isDisabled
        self.createdAt = createdAt
    }

    package func mayWork(in clinic: String) -> Bool { clinics.isEmpty || clinics.contains(clinic) }
}

/// A signed-in browser. The identifier itself is never stored, only its hash.
package struct Session: Codable, Equatable, Sendable {
    package var identifierHash: String
    package var user: String
    package var csrfToken: String
    package var createdAt: Timestamp
    package var lastSeenAt: Timestamp

    package init(
        identifierHash: String, user: String, csrfToken: String, createdAt: Timestamp, lastSeenAt: Timestamp
    ) {
        self.identifierHash = identifierHash
        self.user = user
        self.csrfToken = csrfToken
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
    }

    /// Idle for 15 minutes or 12 hours old.
    package func isExpired(at now: Timestamp) -> Bool {
        now.milliseconds - lastSeenAt.milliseconds > 15 * 60_000
            || now.milliseconds - createdAt.milliseconds > 12 * 3_600_000
    }
}

package protocol UserStore {
    /// Names compare without case.
    func user(_ name: String) throws -> User?
    func users() throws -> [User]
    func save(_ user: User) throws
    func save(_ session: Session) throws
    func session(identifierHash: String) throws -> Session?
    func touchSession(identifierHash: String, at: Timestamp) throws
    func endSession(identifierHash: String) throws
}
