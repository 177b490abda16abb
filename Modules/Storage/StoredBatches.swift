package import Claims
import GRDB
package import Primitives

extension SQLiteSession {
    package func addBatch(_ batch: Batch) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO batches (clinic, payer, control_number, document, transport, state, sent_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                batch.clinic, batch.payer, batch.controlNumber, batch.document, batch.transport, batch.state.rawValue,
                batch.sentAt.milliseconds,
            ])
        let id = database.lastInsertedRowID
        for claim in batch.claims {
            try database.execute(
                sql: "INSERT INTO batch_claims (batch, claim) VALUES (?, ?)", arguments: [id, claim.value])
        }
        return id
    }

    package func batch(controlNumber: Int, payer: String?) throws -> Batch? {
        try Row.fetchOne(
            database,
            sql:
                "SELECT * FROM batches WHERE control_number = ?1 AND (?2 IS NULL OR payer = ?2) ORDER BY id DESC LIMIT 1",
            arguments: [controlNumber, payer]
        ).map(batch)
    }

    package func batch(id: Int64) throws -> Batch? {
        try Row.fetchOne(database, sql: "SELECT * FROM batches WHERE id = ?", arguments: [id]).map(batch)
    }

    package func preparedBatch(of number: ClaimNumber) throws -> Batch? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT b.* FROM batches b JOIN batch_claims c ON c.batch = b.id
                WHERE c.claim = ? AND b.state = 'prepared' ORDER BY b.id DESC LIMIT 1
                """, arguments: [number.value]
        ).map(batch)
    }

    package func setState(_ state: Batch.State, ofBatch id: Int64) throws {
        try database.execute(sql: "UPDATE batches SET state = ? WHERE id = ?", arguments: [state.rawValue, id])
    }

    package func setTransport(_ name: String, ofBatch id: Int64) throws {
        try database.execute(sql: "UPDATE batches SET transport = ? WHERE id = ?", arguments: [name, id])
    }

    package func batches(clinic: String?) throws -> [Batch] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM batches WHERE (?1 IS NULL OR clinic = ?1) ORDER BY id", arguments: [clinic]
        ).map(batch)
    }

    private func batch(_ row: Row) throws -> Batch {
        guard let state = Batch.State(rawValue: row["state"]) else { throw StorageError.damagedRow }
        let claims = try Int64.fetchAll(
            database, sql: "SELECT claim FROM batch_claims WHERE batch = ? ORDER BY claim",
            arguments: [row["id"] as Int64])
        return Batch(
            id: row["id"], clinic: row["clinic"], payer: row["payer"], controlNumber: row["control_number"],
            document: row["document"], transport: row["transport"], state: state,
            sentAt: Timestamp(milliseconds: row["sent_at"]), claims: claims.map { ClaimNumber($0) })
    }
}
