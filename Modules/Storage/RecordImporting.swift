import GRDB
package import Primitives
package import Records

extension SQLiteSession {
    /// Adds or updates by the source's own identifiers; what is equal already is left alone and counted.
    package func save(
        _ records: RecordImport, clinic: String, document: String, at: Timestamp
    ) throws -> ImportCounts {
        var counts = ImportCounts()
        for patient in records.patients {
            try upsert(
                into: "patients", clinic: clinic, source: patient.sourceID, json: JSONText.encode(patient),
                columns: [
                    ("last", patient.name.last), ("first", patient.name.first),
                    ("birth_date", patient.birthDate?.description),
                ], document: document, counts: &counts)
        }
        for practitioner in records.practitioners {
            try upsert(
                into: "practitioners", clinic: clinic, source: practitioner.sourceID,
                json: JSONText.encode(practitioner), columns: [], document: document, counts: &counts)
        }
        for organization in records.organizations {
            try upsert(
                into: "organizations", clinic: clinic, source: organization.sourceID,
                json: JSONText.encode(organization), columns: [], document: document, counts: &counts)
        }
        for encounter in records.encounters {
            let before = counts.new
            try upsert(
                into: "visits", clinic: clinic, source: encounter.sourceID, json: JSONText.encode(encounter),
                columns: [("patient_source", encounter.patientID), ("date", encounter.start?.description)],
                document: document, counts: &counts)
            counts.visits += 1
            counts.newVisits += counts.new - before
        }
        for coverage in records.coverages {
            try upsert(
                into: "coverages", clinic: clinic, source: coverage.sourceID, json: JSONText.encode(coverage),
                columns: [("patient_source", coverage.patientID)], document: document, counts: &counts)
        }
        for note in records.notes {
            try upsert(
                into: "notes", clinic: clinic, source: note.sourceID, json: JSONText.encode(note),
                columns: [("patient_source", note.patientID), ("encounter_source", note.encounterID)],
                document: document, counts: &counts)
        }
        for fact in records.facts { try save(fact, clinic: clinic, document: document, counts: &counts) }
        return counts
    }

    private func save(_ fact: ClinicalFact, clinic: String, document: String, counts: inout ImportCounts) throws {
        // Where the statement stood is not part of what it says: the same statement in another file is unchanged.
        var content = fact
        content.offset = 0
        try upsert(
            into: "facts", clinic: clinic, source: fact.sourceID, json: JSONText.encode(content),
            columns: [
                ("kind", fact.kind.rawValue), ("patient_source", fact.patientID),
                ("encounter_source", fact.encounterID), ("byte_offset", fact.offset),
            ], document: document, counts: &counts, isKeyedByKind: true)
    }

    /// `table` and the column names are literals of this file, never input.
    private func upsert(
        into table: StaticString, clinic: String, source: String, json: String,
        columns: [(name: StaticString, value: (any DatabaseValueConvertible)?)], document: String,
        counts: inout ImportCounts, isKeyedByKind: Bool = false
    ) throws {
        let kind = isKeyedByKind ? columns.first?.value : nil
        let key = isKeyedByKind ? "clinic = ? AND source_id = ? AND kind = ?" : "clinic = ? AND source_id = ?"
        let keyValues: [(any DatabaseValueConvertible)?] = [clinic, source] + (isKeyedByKind ? [kind] : [])
        let keyArguments = StatementArguments(keyValues)
        let select = try database.cachedStatement(sql: "SELECT json FROM \(table) WHERE \(key)")
        if let stored = try String.fetchOne(select, arguments: keyArguments) {
            guard stored != json else {
                counts.unchanged += 1
                return
            }
            let assignments = columns.map { "\($0.name) = ?" } + ["json = ?", "document = ?"]
            let update = try database.cachedStatement(
                sql: "UPDATE \(table) SET \(assignments.joined(separator: ", ")) WHERE \(key)")
            let values: [(any DatabaseValueConvertible)?] =
                columns.map(\.value) + [json, document, clinic, source] + (isKeyedByKind ? [kind] : [])
            try update.execute(arguments: StatementArguments(values))
            counts.changed += 1
        } else {
            let names = ["clinic", "source_id", "json", "document"] + columns.map { "\($0.name)" }
            let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
            let insert = try database.cachedStatement(
                sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
            let values: [(any DatabaseValueConvertible)?] = [clinic, source, json, document] + columns.map(\.value)
            try insert.execute(arguments: StatementArguments(values))
            counts.new += 1
        }
    }
}
