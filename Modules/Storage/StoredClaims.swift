package import Claims
import GRDB
package import Primitives

extension SQLiteSession: ClaimStore {
    package func nextClaimNumber() throws -> ClaimNumber { ClaimNumber(try next("claim", startingAt: 1_001)) }

    package func nextControlNumber() throws -> Int {
        // ISA13 has nine digits; after the last one it starts again.
        Int((try next("control", startingAt: 1) - 1) % 999_999_999) + 1
    }

    private func next(_ name: String, startingAt first: Int64) throws -> Int64 {
        let value = try Int64.fetchOne(
            database,
            sql: """
                INSERT INTO counters (name, value) VALUES (?1, ?2)
                ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value
                """, arguments: [name, first])
        guard let value else { throw StorageError.damagedRow }
        return value
    }

    package func save(_ claim: Claim, state: ClaimState, at: Timestamp) throws {
        guard let date = claim.serviceDate else { throw StorageError.damagedRow }
        try database.execute(
            sql: """
                INSERT INTO claims (number, version, clinic, visit, patient, payer, responsibility, state, service_date,
                  charge_cents, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET version = excluded.version, payer = excluded.payer,
                  state = excluded.state, service_date = excluded.service_date, charge_cents = excluded.charge_cents,
                  updated_at = excluded.updated_at
                """,
            arguments: [
                claim.number.value, claim.version, claim.clinic, claim.visit, claim.patientKey, claim.payer.id,
                claim.responsibility.rawValue, state.rawValue, date.description, try claim.totalCharge.cents,
                at.milliseconds,
            ])
        try database.execute(
            sql: "INSERT INTO claim_versions (claim, version, json, at) VALUES (?, ?, ?, ?)",
            arguments: [claim.number.value, claim.version, try JSONText.encode(claim), at.milliseconds])
    }

    package func claim(_ number: ClaimNumber) throws -> Claim? {
        try String.fetchOne(
            database, sql: "SELECT json FROM claim_versions WHERE claim = ? ORDER BY version DESC LIMIT 1",
            arguments: [number.value]
        ).map { try JSONText.decode(Claim.self, from: $0) }
    }

    package func claim(_ number: ClaimNumber, version: Int) throws -> Claim? {
        try String.fetchOne(
            database, sql: "SELECT json FROM claim_versions WHERE claim = ? AND version = ?",
            arguments: [number.value, version]
        ).map { try JSONText.decode(Claim.self, from: $0) }
    }

    package func summary(of number: ClaimNumber) throws -> ClaimSummary? {
        try Row.fetchOne(database, sql: "SELECT * FROM claims WHERE number = ?", arguments: [number.value]).map(summary)
    }

    package func claims(_ filter: ClaimFilter) throws -> [ClaimSummary] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM claims WHERE (?1 IS NULL OR clinic = ?1) AND (?2 IS NULL OR state = ?2)
                  AND (?3 IS NULL OR payer = ?3) AND (?4 IS NULL OR visit = ?4) AND (?5 IS NULL OR patient = ?5)
                ORDER BY number LIMIT ?6
                """,
            arguments: [
                filter.clinic, filter.state?.rawValue, filter.payer, filter.visit, filter.patientKey, filter.limit,
            ]
        ).map(summary)
    }

    private func summary(_ row: Row) throws -> ClaimSummary {
        guard let responsibility = PayerResponsibility(rawValue: row["responsibility"]),
            let state = ClaimState(rawValue: row["state"]),
            let date = CalendarDate(iso: row["service_date"] as String)
        else { throw StorageError.damagedRow }
        return ClaimSummary(
            number: ClaimNumber(row["number"]), version: row["version"], clinic: row["clinic"], visit: row["visit"],
            patientKey: row["patient"], payer: row["payer"], responsibility: responsibility, state: state,
            serviceDate: date, charge: Money(cents: row["charge_cents"]),
            payerClaimNumber: row["payer_claim_number"], updatedAt: Timestamp(milliseconds: row["updated_at"]))
    }

    package func append(_ event: ClaimEvent, to number: ClaimNumber) throws {
        guard let present = try summary(of: number) else { throw StorageError.damagedRow }
        let state: ClaimState
        if event.kind == .built {
            state = present.state
        } else {
            guard let next = present.state.after(event.kind) else {
                throw ClaimTransitionError(number: number, state: present.state, event: event.kind)
            }
            state = next
        }
        try database.execute(
            sql: "INSERT INTO claim_events (claim, kind, json) VALUES (?, ?, ?)",
            arguments: [number.value, event.kind.rawValue, try JSONText.encode(event)])
        try database.execute(
            sql: "UPDATE claims SET state = ?, updated_at = ? WHERE number = ?",
            arguments: [state.rawValue, event.at.milliseconds, number.value])
    }

    package func timeline(of number: ClaimNumber) throws -> [ClaimEvent] {
        try String.fetchAll(
            database, sql: "SELECT json FROM claim_events WHERE claim = ? ORDER BY id", arguments: [number.value]
        ).map { try JSONText.decode(ClaimEvent.self, from: $0) }
    }

    package func setPayerClaimNumber(_ text: String, of number: ClaimNumber) throws {
        try database.execute(
            sql: "UPDATE claims SET payer_claim_number = ? WHERE number = ?", arguments: [text, number.value])
    }

    package func saveFindings(_ findings: [Finding], of number: ClaimNumber, version: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO claim_findings (claim, version, json) VALUES (?, ?, ?)
                ON CONFLICT (claim) DO UPDATE SET version = excluded.version, json = excluded.json
                """, arguments: [number.value, version, try JSONText.encode(findings)])
    }

    package func findings(of number: ClaimNumber) throws -> [Finding] {
        try String.fetchOne(
            database, sql: "SELECT json FROM claim_findings WHERE claim = ?", arguments: [number.value]
        ).map { try JSONText.decode([Finding].self, from: $0) } ?? []
    }
}
