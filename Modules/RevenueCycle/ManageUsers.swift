package import Compliance
import Primitives

/// Accounts of people, and signing in and out.
package struct ManageUsers: Sendable {
    let office: Office

    package init(_ office: Office) { self.office = office }

    /// - Throws: `UseCaseError` when the name is taken or the password is not acceptable.
    package func add(
        name: String, role: User.Role, clinics: [String], password: String, in context: WorkContext
    ) async throws {
        let isPlain = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 95].contains(byte)
        }
        guard isPlain, (2...40).contains(name.utf8.count) else {
            throw refusal("A user name has 2 to 40 letters, digits, dots, hyphens or underscores.")
        }
        for clinic in clinics where office.clinics.clinic(clinic) == nil {
            throw UseCaseError.notFound("clinic", clinic)
        }
        if let objection = PasswordRule.objection(to: password, userName: name) { throw refusal(objection) }
        let hash = try PasswordHash.make(password)
        let office = office
        try await office.store.write { session in
            guard try session.user(name) == nil else { throw UseCaseError.conflict("the name \(name) is taken") }
            try session.save(
                User(name: name, role: role, clinics: clinics, passwordHash: hash, createdAt: office.clock.now))
            try session.append(
                office.event(.grant, "user", name, in: context, detail: "added with role \(role.rawValue)"))
        }
    }

    /// - Returns: the session's identifier for the cookie, or nil. Nothing tells whether the name or the password was wrong.
    package func signIn(
        name: String, password: String, in context: WorkContext
    ) async throws -> (identifier: String, session: Session)? {
        let office = office
        let user = try await office.store.read { try $0.user(name) }
        let isRight: Bool
        if let user, !user.isDisabled {
            isRight = PasswordHash.verify(password, against: user.passwordHash)
        } else {
            PasswordHash.verifyNothing(password)
            isRight = false
        }
        guard isRight, let user else {
            try await office.store.write { session in
                // The text that was typed may be a password in the wrong box; only a known name is written down.
                try session.append(office.event(.signInFailed, "user", user?.name ?? "unknown", in: context))
            }
            return nil
        }
        let identifier = RandomToken.make()
        let session = Session(
            identifierHash: AuditChain.hexadecimalHash(of: [identifier]), user: user.name,
            csrfToken: RandomToken.make(),
            createdAt: office.clock.now, lastSeenAt: office.clock.now)
        try await office.store.write { store in
            try store.save(session)
            try store.append(office.event(.signIn, "user", user.name, in: context))
        }
        return (identifier, session)
    }

    /// The signed-in user of a cookie, or nil when it is unknown or has expired.
    package func resume(_ identifier: String) async throws -> (user: User, session: Session)? {
        let office = office
        let hash = AuditChain.hexadecimalHash(of: [identifier])
        let found = try await office.store.read { store -> (User, Session)? in
            guard let session = try store.session(identifierHash: hash), !session.isExpired(at: office.clock.now),
                let user = try store.user(session.user), !user.isDisabled
            else { return nil }
            return (user, session)
        }
        guard let (user, session) = found else { return nil }
        if office.clock.now.milliseconds - session.lastSeenAt.milliseconds > 60_000 {
            try await office.store.write { try $0.touchSession(identifierHash: hash, at: office.clock.now) }
        }
        return (user, session)
    }

    package func signOut(_ session: Session, in context: WorkContext) async throws {
        let office = office
        try await office.store.write { store in
            try store.endSession(identifierHash: session.identifierHash)
            try store.append(office.event(.signOut, "user", session.user, in: context))
        }
    }

    package func list() async throws -> [User] { try await office.store.read { try $0.users() } }

    private func refusal(_ message: String) -> UseCaseError {
        .refused("the account", [Finding("user.refused", .error, at: .init("user"), message)])
    }
}
