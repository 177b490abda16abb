import Coding
import Compliance
import Foundation
import Primitives
import RevenueCycle

/// Accounts that quality work takes place between.
enum Coworkers {
    static let roles: [(name: String, role: User.Role)] = [
        ("maria", .coder), ("tom", .coder), ("vera", .auditor), ("adam", .administrator), ("okafor", .provider),
        ("fred", .frontDesk),
    ]
}

extension TestOffice {
    /// Adds everybody. The passwords are never used, so one slow hash is made for all.
    func addCoworkers() async throws {
        let office = office
        let hash = "not a hash: nobody signs in"
        try await office.store.write { session in
            for (name, role) in Coworkers.roles {
                try session.save(User(name: name, role: role, passwordHash: hash, createdAt: office.clock.now))
            }
        }
    }

    func at(_ name: String, reason: String? = nil) -> WorkContext {
        WorkContext(actor: name, via: "cli", reason: reason)
    }

    func certify(
        _ name: String, _ kind: Credential.Kind, through date: String = "2027-12-31", supervisor: String? = nil
    ) async throws {
        guard let date = CalendarDate(iso: date) else { throw CocoaError(.coderInvalidValue) }
        _ = try await ManageCredentials(office).add(
            .init(kind: kind, number: "A-1", expires: date, supervisor: supervisor), to: name, in: at("adam"))
    }

    /// A person accepts every proposal of the visit and builds its claim.
    func buildClaim(_ visit: Int64, as name: String) async throws -> BuildClaim.Result {
        let desk = try await CodeEncounter(office).propose(visit, in: at(name))
        _ = try await CodeEncounter(office).decide(
            visit, desk.proposals.map { .init(.accepted, proposed: $0.code) }, in: at(name))
        return try await BuildClaim(office)(visit, in: at(name))
    }

    static func edit(_ clinic: String, _ text: String, _ other: String) -> @Sendable (URL) throws -> Void {
        { config in
            try replace(text, with: other, in: config.appendingPathComponent("clinics/\(clinic).yaml"))
        }
    }

    func subjects(_ action: AuditEvent.Action, _ kind: String) async throws -> [String] {
        try await CheckIntegrity(office).newestAudit(limit: 1_000).map(\.event)
            .filter { $0.action == action && $0.subjectKind == kind }.map(\.subject).reversed()
    }
}
