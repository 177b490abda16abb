package import Claims
import Compliance
import GRDB
package import Payments
package import Primitives

extension SQLiteSession: Ledger {
    package func post(_ transaction: LedgerTransaction, by: String, at: Timestamp) throws -> PostingOutcome {
        let contentHash = AuditChain.hexadecimalHash(of: [try JSONText.encode(transaction)])
        if let stored = try String.fetchOne(
            database, sql: "SELECT content_hash FROM ledger_transactions WHERE key = ?", arguments: [transaction.key])
        {
            guard stored == contentHash else { throw LedgerError.keyReused }
            return .replayed
        }
        if let reversed = transaction.reverses { try checkReversible(reversed) }
        let previous =
            try String.fetchOne(database, sql: "SELECT hash FROM ledger_transactions ORDER BY id DESC LIMIT 1")
            ?? AuditChain.genesis
        let hash = AuditChain.hexadecimalHash(of: [previous, contentHash, String(at.milliseconds), by])
        try database.execute(
            sql: """
                INSERT INTO ledger_transactions
                  (key, content_hash, clinic, kind, date, memo, reverses, posted_at, by, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                transaction.key, contentHash, transaction.clinic, transaction.kind.rawValue,
                transaction.date.description, transaction.memo, transaction.reverses, at.milliseconds, by, previous,
                hash,
            ])
        let id = database.lastInsertedRowID
        for entry in transaction.entries {
            try database.execute(
                sql: """
                    INSERT INTO ledger_entries (transaction_id, clinic, account, amount_cents, payer, claim, line, patient)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, transaction.clinic, entry.account.rawValue, entry.amount.cents, entry.payer, entry.claim?.value,
                    entry.line, entry.patientKey,
                ])
        }
        return .posted
    }

    private func checkReversible(_ key: String) throws {
        let reverses = try Row.fetchOne(
            database, sql: "SELECT reverses FROM ledger_transactions WHERE key = ?", arguments: [key])
        guard let reverses else { throw LedgerError.unknownTransaction }
        let isReversal = (reverses["reverses"] as String?) != nil
        let isReversed = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM ledger_transactions WHERE reverses = ?)", arguments: [key])
        if isReversal || isReversed == true { throw LedgerError.alreadyReversed }
    }

    package func balances(ofClaim claim: ClaimNumber) throws -> [AccountBalance] {
        try balances(
            sql: """
                SELECT account, payer, claim, line, sum(amount_cents) AS cents FROM ledger_entries WHERE claim = ?
                GROUP BY account, payer, claim, line ORDER BY account, payer, line
                """, arguments: [claim.value])
    }

    package func balances(ofPatient patientKey: Int64) throws -> [AccountBalance] {
        try balances(
            sql: """
                SELECT account, payer, claim, NULL AS line, sum(amount_cents) AS cents FROM ledger_entries
                WHERE patient = ? GROUP BY account, payer, claim ORDER BY claim, account, payer
                """, arguments: [patientKey])
    }

    package func balances(clinic: String?) throws -> [AccountBalance] {
        try balances(
            sql: """
                SELECT account, NULL AS payer, NULL AS claim, NULL AS line, sum(amount_cents) AS cents
                FROM ledger_entries WHERE (?1 IS NULL OR clinic = ?1) GROUP BY account ORDER BY account
                """, arguments: [clinic])
    }

    private func balances(sql: String, arguments: StatementArguments) throws -> [AccountBalance] {
        try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
            guard let account = Account(rawValue: row["account"]) else { throw StorageError.damagedRow }
            return AccountBalance(
                account: account, payer: row["payer"], claim: (row["claim"] as Int64?).map { ClaimNumber($0) },
                line: row["line"], amount: Money(cents: row["cents"]))
        }
    }

    package func patientPayments(clinic: String) throws -> Money {
        let cents = try Int64.fetchOne(
            database,
            sql: """
                SELECT coalesce(sum(e.amount_cents), 0) FROM ledger_entries e
                JOIN ledger_transactions t ON t.id = e.transaction_id
                WHERE e.clinic = ? AND e.account = 'cash' AND e.claim IS NOT NULL AND t.kind = 'patientPayment'
                """, arguments: [clinic])
        return Money(cents: cents ?? 0)
    }

    package func transactions(ofPatient patientKey: Int64) throws -> [PostedTransaction] {
        try Int64.fetchAll(
            database,
            sql: "SELECT DISTINCT transaction_id FROM ledger_entries WHERE patient = ? ORDER BY transaction_id",
            arguments: [patientKey]
        ).compactMap { try postedTransaction(id: $0, patientKey: patientKey) }
    }

    package func transaction(key: String) throws -> PostedTransaction? {
        try Int64.fetchOne(database, sql: "SELECT id FROM ledger_transactions WHERE key = ?", arguments: [key])
            .flatMap { try postedTransaction(id: $0, patientKey: nil) }
    }

    /// - Parameter patientKey: keeps only this patient's legs, so that one remittance shows nobody else's.
    func postedTransaction(id: Int64, patientKey: Int64?) throws -> PostedTransaction? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM ledger_transactions WHERE id = ?", arguments: [id]),
            let kind = LedgerTransaction.Kind(rawValue: row["kind"]),
            let date = CalendarDate(iso: row["date"] as String)
        else { return nil }
        let entries = try Row.fetchAll(
            database,
            sql: "SELECT * FROM ledger_entries WHERE transaction_id = ?1 AND (?2 IS NULL OR patient = ?2) ORDER BY id",
            arguments: [id, patientKey]
        ).map { entry in
            guard let account = Account(rawValue: entry["account"]) else { throw StorageError.damagedRow }
            return LedgerEntry(
                account, Money(cents: entry["amount_cents"]), payer: entry["payer"],
                claim: (entry["claim"] as Int64?).map { ClaimNumber($0) }, line: entry["line"],
                patientKey: entry["patient"])
        }
        let transaction = try LedgerTransaction(
            key: row["key"], clinic: row["clinic"], kind: kind, date: date, memo: row["memo"], entries: entries,
            reverses: row["reverses"])
        return PostedTransaction(
            id: id, postedAt: Timestamp(milliseconds: row["posted_at"]), by: row["by"], transaction: transaction)
    }
}

extension SQLiteSession: RemittanceStore {
    package func remittance(identityKey: String) throws -> PostedRemittance? {
        try Row.fetchOne(database, sql: "SELECT * FROM remittances WHERE identity_key = ?", arguments: [identityKey])
            .map(remittance)
    }

    package func add(_ remittance: PostedRemittance) throws {
        try database.execute(
            sql: """
                INSERT INTO remittances (clinic, identity_key, content_hash, payer, trace, paid_on, amount_cents, claims,
                  document, transaction_key, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                remittance.clinic, remittance.identity.key, remittance.identity.contentHash, remittance.payer,
                remittance.trace, remittance.paidOn.description, remittance.amount.cents, remittance.claims,
                remittance.document, remittance.transactionKey, remittance.postedAt.milliseconds,
            ])
    }

    package func remittances(clinic: String?) throws -> [PostedRemittance] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM remittances WHERE (?1 IS NULL OR clinic = ?1) ORDER BY id",
            arguments: [clinic]
        ).map(remittance)
    }

    private func remittance(_ row: Row) throws -> PostedRemittance {
        guard let paidOn = CalendarDate(iso: row["paid_on"] as String) else { throw StorageError.damagedRow }
        return PostedRemittance(
            id: row["id"], clinic: row["clinic"],
            identity: RemittanceIdentity(key: row["identity_key"], contentHash: row["content_hash"]),
            payer: row["payer"], trace: row["trace"], paidOn: paidOn, amount: Money(cents: row["amount_cents"]),
            claims: row["claims"], document: row["document"], transactionKey: row["transaction_key"],
            postedAt: Timestamp(milliseconds: row["posted_at"]))
    }
}
