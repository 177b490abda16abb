package import Compliance
import GRDB
package import Primitives

extension SQLiteSession: AuditLog {
    package func append(_ event: AuditEvent) throws {
        let head = try auditHead() ?? (0, AuditChain.genesis)
        let sequence = head.sequence + 1
        let hash = AuditChain.hash(of: event, sequence: sequence, after: head.hash)
        try database.execute(
            sql: """
                INSERT INTO audit (sequence, at, actor, via, action, subject_kind, subject, patient, clinic, reason, detail,
                  previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sequence, event.at.milliseconds, event.actor, event.via, event.action.rawValue, event.subjectKind,
                event.subject, event.patientKey, event.clinic, event.reason, event.detail, head.hash, hash,
            ])
        try database.execute(
            sql: """
                INSERT INTO audit_head (id, sequence, hash) VALUES (1, ?, ?)
                ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
                """, arguments: [sequence, hash])
    }

    package func auditRecords(from sequence: Int64, limit: Int) throws -> [AuditRecord] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            arguments: [sequence, limit]
        ).map { row in
            guard let action = AuditEvent.Action(rawValue: row["action"]) else { throw StorageError.damagedRow }
            let event = AuditEvent(
                at: Timestamp(milliseconds: row["at"]), actor: row["actor"], via: row["via"], action: action,
                subjectKind: row["subject_kind"], subject: row["subject"], patientKey: row["patient"],
                clinic: row["clinic"], reason: row["reason"], detail: row["detail"])
            return AuditRecord(
                sequence: row["sequence"], event: event, previousHash: row["previous_hash"], hash: row["hash"])
        }
    }

    package func auditHead() throws -> (sequence: Int64, hash: String)? {
        try Row.fetchOne(database, sql: "SELECT sequence, hash FROM audit_head WHERE id = 1")
            .map { ($0["sequence"], $0["hash"]) }
    }
}

extension SQLiteSession: UserStore {
    package func user(_ name: String) throws -> User? {
        try String.fetchOne(
            database, sql: "SELECT json FROM users WHERE folded_name = ?", arguments: [name.lowercased()]
        )
        .map { try JSONText.decode(User.self, from: $0) }
    }

    package func users() throws -> [User] {
        try String.fetchAll(database, sql: "SELECT json FROM users ORDER BY folded_name")
            .map { try JSONText.decode(User.self, from: $0) }
    }

    package func save(_ user: User) throws {
        try database.execute(
            sql: """
                INSERT INTO users (folded_name, json) VALUES (?, ?)
                ON CONFLICT (folded_name) DO UPDATE SET json = excluded.json
                """, arguments: [user.name.lowercased(), try JSONText.encode(user)])
    }

    package func save(_ session: Session) throws {
        try database.execute(
            sql: "INSERT INTO sessions (identifier_hash, json) VALUES (?, ?)",
            arguments: [session.identifierHash, try JSONText.encode(session)])
    }

    package func session(identifierHash: String) throws -> Session? {
        try String.fetchOne(
            database, sql: "SELECT json FROM sessions WHERE identifier_hash = ?", arguments: [identifierHash]
        ).map { try JSONText.decode(Session.self, from: $0) }
    }

    package func touchSession(identifierHash: String, at: Timestamp) throws {
        guard var session = try session(identifierHash: identifierHash) else { return }
        session.lastSeenAt = at
        try database.execute(
            sql: "UPDATE sessions SET json = ? WHERE identifier_hash = ?",
            arguments: [try JSONText.encode(session), identifierHash])
    }

    package func endSession(identifierHash: String) throws {
        try database.execute(sql: "DELETE FROM sessions WHERE identifier_hash = ?", arguments: [identifierHash])
    }
}
