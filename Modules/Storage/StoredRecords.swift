import Foundation
import GRDB
package import Primitives
package import Records

extension SQLiteSession: RecordStore {
    package func hasDocument(hash: String, clinic: String) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE clinic = ? AND hash = ?)",
            arguments: [clinic, hash]) ?? false
    }

    package func document(hash: String) throws -> StoredDocument? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM documents WHERE hash = ? ORDER BY id LIMIT 1", arguments: [hash]),
            let kind = StoredDocument.Kind(rawValue: row["kind"]),
            let direction = StoredDocument.Direction(rawValue: row["direction"])
        else { return nil }
        return StoredDocument(
            hash: row["hash"], clinic: row["clinic"], name: row["name"], kind: kind, direction: direction,
            bytes: [UInt8](row["bytes"] as Data), at: Timestamp(milliseconds: row["at"]), by: row["by"])
    }

    @discardableResult
    package func add(_ document: StoredDocument) throws -> Bool {
        guard try !hasDocument(hash: document.hash, clinic: document.clinic) else { return false }
        try database.execute(
            sql: """
                INSERT INTO documents (hash, clinic, name, kind, direction, bytes, at, by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                document.hash, document.clinic, document.name, document.kind.rawValue, document.direction.rawValue,
                Data(document.bytes), document.at.milliseconds, document.by,
            ])
        return true
    }

    package func hasPatient(sourceID: String, clinic: String) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM patients WHERE clinic = ? AND source_id = ?)",
            arguments: [clinic, sourceID]) ?? false
    }

    package func visit(_ key: Int64) throws -> StoredVisit? {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM visits WHERE key = ?", arguments: [key]) else {
            return nil
        }
        let clinic: String = row["clinic"]
        let source: String = row["source_id"]
        let encounter = try JSONText.decode(Encounter.self, from: row["json"])
        guard
            let patientRow = try Row.fetchOne(
                database, sql: "SELECT key, json FROM patients WHERE clinic = ? AND source_id = ?",
                arguments: [clinic, encounter.patientID])
        else { throw StorageError.damagedRow }
        let practitioner = try encounter.practitionerID.flatMap { id in
            try String.fetchOne(
                database, sql: "SELECT json FROM practitioners WHERE clinic = ? AND source_id = ?",
                arguments: [clinic, id])
        }.map { try JSONText.decode(Practitioner.self, from: $0) }
        let record = VisitRecord(
            encounter: encounter, patient: try JSONText.decode(Patient.self, from: patientRow["json"]),
            practitioner: practitioner, notes: try notes(ofEncounter: source, clinic: clinic),
            facts: try facts(ofEncounter: source, clinic: clinic),
            coverages: try coverages(ofPatient: encounter.patientID, clinic: clinic),
            earlierVisits: try earlierVisits(
                ofPatient: encounter.patientID, clinic: clinic, before: encounter.start))
        return StoredVisit(key: key, clinic: clinic, patientKey: patientRow["key"], record: record)
    }

    package func visits(clinic: String?, limit: Int, offset: Int) throws -> [VisitSummary] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT v.key, v.clinic, v.json AS visit_json, p.key AS patient_key, p.json AS patient_json,
                  (SELECT count(*) FROM notes n WHERE n.clinic = v.clinic AND n.encounter_source = v.source_id) AS notes,
                  (SELECT count(*) FROM proposals x WHERE x.visit = v.key) AS proposals,
                  (SELECT count(*) FROM coding_decisions d WHERE d.visit = v.key) AS decisions,
                  (SELECT count(*) FROM claims c WHERE c.visit = v.key) AS claims
                FROM visits v JOIN patients p ON p.clinic = v.clinic AND p.source_id = v.patient_source
                WHERE (?1 IS NULL OR v.clinic = ?1) ORDER BY v.date DESC, v.key DESC LIMIT ?2 OFFSET ?3
                """, arguments: [clinic, limit, offset])
        return try rows.map { row in
            let encounter = try JSONText.decode(Encounter.self, from: row["visit_json"])
            return VisitSummary(
                key: row["key"], clinic: row["clinic"], patientKey: row["patient_key"],
                patient: try JSONText.decode(Patient.self, from: row["patient_json"]).name, date: encounter.start,
                classCode: encounter.classCode, type: encounter.types.first?.label ?? "", notes: row["notes"],
                proposals: row["proposals"], decisions: row["decisions"], claims: row["claims"])
        }
    }

    package func visitCount(clinic: String?) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM visits WHERE (?1 IS NULL OR clinic = ?1)", arguments: [clinic]) ?? 0
    }

    package func patient(_ key: Int64) throws -> (clinic: String, patient: Patient)? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT clinic, json FROM patients WHERE key = ?", arguments: [key])
        else { return nil }
        return (row["clinic"], try JSONText.decode(Patient.self, from: row["json"]))
    }

    private func notes(ofEncounter source: String, clinic: String) throws -> [ClinicalNote] {
        try String.fetchAll(
            database, sql: "SELECT json FROM notes WHERE clinic = ? AND encounter_source = ? ORDER BY id",
            arguments: [clinic, source]
        ).map { try JSONText.decode(ClinicalNote.self, from: $0) }
    }

    private func facts(ofEncounter source: String, clinic: String) throws -> [ClinicalFact] {
        try Row.fetchAll(
            database, sql: "SELECT json, byte_offset FROM facts WHERE clinic = ? AND encounter_source = ? ORDER BY id",
            arguments: [clinic, source]
        ).map { row in
            var fact = try JSONText.decode(ClinicalFact.self, from: row["json"])
            fact.offset = row["byte_offset"]
            return fact
        }
    }

    private func coverages(ofPatient source: String, clinic: String) throws -> [Coverage] {
        try String.fetchAll(
            database, sql: "SELECT json FROM coverages WHERE clinic = ? AND patient_source = ? ORDER BY source_id",
            arguments: [clinic, source]
        ).map { try JSONText.decode(Coverage.self, from: $0) }.sorted { $0.order < $1.order }
    }

    private func earlierVisits(ofPatient source: String, clinic: String, before date: CalendarDate?) throws
        -> [CalendarDate]
    {
        guard let date else { return [] }
        return try String.fetchAll(
            database,
            sql:
                "SELECT date FROM visits WHERE clinic = ? AND patient_source = ? AND date < ? ORDER BY date DESC LIMIT 50",
            arguments: [clinic, source, date.description]
        ).compactMap { CalendarDate(iso: $0) }
    }
}
