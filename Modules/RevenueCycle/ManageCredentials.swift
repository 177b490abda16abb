import Claims
package import Compliance
package import Primitives

/// The certificates of coders and billers: recorded, renewed, and watched for their end.
package struct ManageCredentials: Sendable {
    /// A certificate and what its holder should be told today.
    package struct Standing: Codable, Equatable, Sendable {
        package var credential: Credential
        package var isValid: Bool
        package var daysLeft: Int
        package var warnings: [Finding]
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// What is recorded of a certificate.
    package struct Entry: Sendable {
        package var kind: Credential.Kind
        package var number: String
        package var issuer: Credential.Issuer?
        package var expires: CalendarDate
        package var educationDue: CalendarDate?
        package var supervisor: String?

        package init(
            kind: Credential.Kind, number: String, issuer: Credential.Issuer? = nil, expires: CalendarDate,
            educationDue: CalendarDate? = nil, supervisor: String? = nil
        ) {
            self.kind = kind
            self.number = number
            self.issuer = issuer
            self.expires = expires
            self.educationDue = educationDue
            self.supervisor = supervisor
        }
    }

    /// Records a certificate of a person who has an account.
    package func add(_ entry: Entry, to name: String, in context: WorkContext) async throws -> Credential {
        let office = office
        return try await office.store.write { session in
            let user = try Self.holder(name, office, session, context)
            try Self.check(entry, holder: user.name, office, session)
            let held = try session.credentials(of: user.name)
            guard !held.contains(where: { $0.kind == entry.kind && $0.number == entry.number }) else {
                throw UseCaseError.conflict("\(user.name)'s \(entry.kind.rawValue) is recorded already; renew it")
            }
            let credential = Credential(
                user: user.name, kind: entry.kind, number: entry.number, issuer: entry.issuer, expires: entry.expires,
                educationDue: entry.educationDue, supervisor: entry.supervisor, recordedBy: context.actor,
                recordedAt: office.clock.now)
            try session.append(credential)
            try session.append(
                office.event(
                    .grant, "user", user.name, in: context,
                    detail: "\(credential.kind.rawValue) recorded, valid through \(credential.expires)"))
            return credential
        }
    }

    /// Records that a certificate now ends later.
    /// - Parameter number: needed when the person holds two of the kind.
    package func renew(
        _ kind: Credential.Kind, number: String? = nil, of name: String, expires: CalendarDate,
        educationDue: CalendarDate? = nil, in context: WorkContext
    ) async throws -> Credential {
        let office = office
        return try await office.store.write { session in
            let user = try Self.holder(name, office, session, context)
            let found = try session.credentials(of: user.name).filter {
                $0.kind == kind && (number == nil || $0.number == number)
            }
            guard var credential = found.first else {
                throw UseCaseError.notFound("certificate", "\(kind.rawValue) of \(user.name)")
            }
            guard found.count == 1 else {
                throw UseCaseError.conflict("\(user.name) holds two of these; name one with --number")
            }
            guard expires > credential.expires else {
                throw office.refused(
                    "the renewal", "credential.not-later",
                    "The certificate is recorded as valid through \(credential.expires) already.",
                    "Check the new expiry.")
            }
            credential.expires = expires
            credential.educationDue = educationDue
            credential.recordedBy = context.actor
            credential.recordedAt = office.clock.now
            try session.append(credential)
            try session.append(
                office.event(
                    .grant, "user", user.name, in: context,
                    detail: "\(kind.rawValue) renewed, valid through \(expires)"))
            return credential
        }
    }

    /// - Parameter name: nil for everybody.
    package func list(of name: String? = nil) async throws -> [Standing] {
        let office = office
        let days = office.clinics.all.map { office.clinics.releaseTerms(of: $0.id).warningDays }.max() ?? 60
        return try await office.store.read { session in
            try session.credentials(of: name).map { credential in
                Standing(
                    credential: credential, isValid: credential.isValid(on: office.clock.today),
                    daysLeft: credential.expires.days(since: office.clock.today),
                    warnings: credential.warnings(on: office.clock.today, ahead: days))
            }
        }
    }

    /// What a person should be told when they come to work.
    package func warnings(for name: String) async throws -> [Finding] {
        try await list(of: name).flatMap(\.warnings)
    }

    /// The account, when the person at work may change its certificates. Nobody vouches for themselves.
    private static func holder(
        _ name: String, _ office: Office, _ session: any OfficeSession, _ context: WorkContext
    ) throws -> User {
        let actor = try office.require(.keepCredentials, context, session)
        guard let user = try session.user(name) else { throw UseCaseError.notFound("user", String(name.prefix(40))) }
        guard user.name != actor else {
            throw office.refused(
                "the certificate", "credential.own", "Nobody records their own certificates.",
                "Somebody else looks at the certificate and records it.")
        }
        return user
    }

    private static func check(
        _ entry: Entry, holder: String, _ office: Office, _ session: any OfficeSession
    ) throws {
        func refuse(_ message: String, _ fix: String) -> UseCaseError {
            office.refused("the certificate", "credential.refused", message, fix)
        }
        let isPlain = entry.number.utf8.allSatisfy {
            (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
        }
        guard isPlain, (1...30).contains(entry.number.utf8.count) else {
            throw refuse("A certificate's number has 1 to 30 letters, digits and hyphens.", "Copy it as it is printed.")
        }
        guard entry.kind.apprenticeOf != nil else {
            guard entry.supervisor == nil else {
                throw refuse("Only an apprentice has a supervisor.", "Leave --supervisor out.")
            }
            return
        }
        guard let supervisor = entry.supervisor else { return }
        guard let found = try session.user(supervisor), found.name != holder else {
            throw refuse("The supervisor is another person with an account.", "Name one with --supervisor.")
        }
    }
}
