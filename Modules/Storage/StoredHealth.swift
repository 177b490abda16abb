import Claims
package import Compliance
import Foundation
import GRDB
import Payments
package import Primitives
import Records

extension SQLiteSession: StoreHealth {
    package var engineVersion: String {
        get throws { try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "unknown" }
    }

    package func integrityChecks() throws -> [(name: String, findings: [Finding])] {
        [
            ("database file", try fileFindings()),
            ("books balance", try bookFindings()),
            ("books chain", try bookChainFindings()),
            ("audit chain", try auditFindings()),
            ("claim states follow from their timelines", try claimStateFindings()),
            ("documents unchanged", try documentFindings()),
            ("remittances have their transaction", try remittanceFindings()),
        ]
    }

    private func finding(_ id: String, _ place: String, _ message: String) -> Finding {
        Finding(
            id, .error, at: .init(place), message, fix: "Keep the file as evidence and compare it with the last backup."
        )
    }

    private func fileFindings() throws -> [Finding] {
        let answers = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        return answers.map { _ in finding("doctor.integrity", "database", "SQLite reports damage in the file.") }
            + (orphans.isEmpty
                ? [] : [finding("doctor.references", "database", "\(orphans.count) rows refer to nothing.")])
    }

    private func bookFindings() throws -> [Finding] {
        let unbalanced = try Int64.fetchAll(
            database,
            sql: """
                SELECT t.id FROM ledger_transactions t LEFT JOIN ledger_entries e ON e.transaction_id = t.id
                GROUP BY t.id HAVING coalesce(sum(e.amount_cents), 0) <> 0 OR count(e.id) < 2 LIMIT 100
                """)
        let crossing = try Int64.fetchAll(
            database,
            sql: """
                SELECT e.id FROM ledger_entries e JOIN ledger_transactions t ON t.id = e.transaction_id
                WHERE e.clinic <> t.clinic LIMIT 100
                """)
        return unbalanced.map { finding("doctor.unbalanced", "ledger[\($0)]", "The transaction does not balance.") }
            + crossing.map { finding("doctor.clinics", "entry[\($0)]", "The entry belongs to another clinic.") }
    }

    /// Recomputes every transaction's content hash from its rows, and the chain over them.
    private func bookChainFindings() throws -> [Finding] {
        var findings: [Finding] = []
        var previous = AuditChain.genesis
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT id, content_hash, posted_at, by, previous_hash, hash FROM ledger_transactions ORDER BY id")
        while let row = try rows.next() {
            let id: Int64 = row["id"]
            let content = try? postedTransaction(id: id, patientKey: nil).map { try JSONText.encode($0.transaction) }
            let contentHash = content.map { AuditChain.hexadecimalHash(of: [$0]) }
            let stored: String = row["content_hash"]
            let hash = AuditChain.hexadecimalHash(of: [previous, stored, String(row["posted_at"] as Int64), row["by"]])
            if contentHash != stored || hash != row["hash"] || previous != row["previous_hash"] {
                findings.append(
                    finding("doctor.books-chain", "ledger[\(id)]", "The transaction was changed after posting."))
            }
            previous = row["hash"]
            if findings.count >= 100 { break }
        }
        return findings
    }

    private func auditFindings() throws -> [Finding] {
        var verifier = AuditVerifier()
        var from: Int64 = 0
        while true {
            let records = try auditRecords(from: from, limit: 5_000)
            guard let last = records.last, last.sequence < .max else { break }
            for record in records { verifier.take(record) }
            from = last.sequence + 1
        }
        verifier.finish(head: try auditHead())
        return verifier.findings
    }

    private func claimStateFindings() throws -> [Finding] {
        var findings: [Finding] = []
        for summary in try claims(ClaimFilter(limit: Int(Int32.max))) {
            var state: ClaimState? = .draft
            for event in try timeline(of: summary.number) where event.kind != .built {
                state = state?.after(event.kind)
            }
            if state != summary.state {
                findings.append(
                    finding(
                        "doctor.claim-state", "claim[\(summary.number)]", "The state does not follow from the timeline."
                    ))
            }
        }
        return findings
    }

    private func documentFindings() throws -> [Finding] {
        var findings: [Finding] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT id, hash, bytes FROM documents")
        while let row = try rows.next() {
            if AuditChain.hexadecimalHash(of: [UInt8](row["bytes"] as Data)) != row["hash"] {
                findings.append(
                    finding(
                        "doctor.document", "document[\(row["id"] as Int64)]", "The stored bytes are not those received."
                    ))
            }
        }
        return findings
    }

    private func remittanceFindings() throws -> [Finding] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT r.id FROM remittances r WHERE r.transaction_key IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM ledger_transactions t WHERE t.key = r.transaction_key)
                """
        ).map { finding("doctor.remittance", "remittance[\($0)]", "The remittance's transaction is missing.") }
    }
}
