import CodeSets
package import Compliance
package import Primitives

/// Proves that the stored state follows from what happened.
package struct CheckIntegrity: Sendable {
    package struct Check: Codable, Equatable, Sendable {
        package var name: String
        package var findings: [Finding]
        package var isSound: Bool { findings.allSatisfy { $0.severity != .error } }
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    /// Every check of the store.
    package func callAsFunction() async throws -> (checks: [Check], engineVersion: String) {
        let editions = checkEditions()
        return try await office.store.read { session in
            let checks = try session.integrityChecks().map { Check(name: $0.name, findings: $0.findings) }
            return (checks + [editions], try session.engineVersion)
        }
    }

    /// Imported code tables are what their journal says.
    private func checkEditions() -> Check {
        var findings: [Finding] = []
        do {
            for edition in try office.library.store?.state().shelf.all ?? [] {
                let hash = try? office.library.store?.table(edition).withUnsafeBytes {
                    AuditChain.hexadecimalHash(of: Array($0))
                }
                guard hash != edition.sha256 else { continue }
                findings.append(
                    Finding(
                        "codes.damaged-edition", .error, at: .init(edition.id),
                        "The table of this edition is missing, or is not what was imported.",
                        fix: "Run superbill codes revert \(edition.id), then import its file again."))
            }
        } catch {
            findings.append(Finding("codes.journal", .error, at: .init(), "\(error)"))
        }
        return Check(name: "imported code tables are as they were imported", findings: findings)
    }

    /// The audit trail alone.
    package func verifyAudit() async throws -> (records: Int, head: String, findings: [Finding]) {
        try await office.store.read { session in
            var verifier = AuditVerifier()
            var from: Int64 = 0
            while let last = try session.auditRecords(from: from, limit: 5_000).map({ record in
                verifier.take(record)
                return record.sequence
            }).last, last < .max {
                from = last + 1
            }
            let head = try session.auditHead()
            verifier.finish(head: head)
            return (verifier.count, head?.hash ?? AuditChain.genesis, verifier.findings)
        }
    }

    /// The newest records, newest first.
    package func newestAudit(limit: Int) async throws -> [AuditRecord] {
        try await office.store.read { session in
            let head = try session.auditHead()?.sequence ?? 0
            return try session.auditRecords(from: max(1, head - Int64(limit) + 1), limit: limit).reversed()
        }
    }
}
