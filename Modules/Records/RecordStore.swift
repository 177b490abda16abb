package import Primitives

/// A document as it came in or went out, byte for byte.
package struct StoredDocument: Equatable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case fhir, note, claims837 = "837", acknowledgment999 = "999", acknowledgment277 = "277CA"
        case interchangeAcknowledgment = "TA1", remittance835 = "835", other
    }

    package enum Direction: String, Codable, Sendable { case received, sent }

    /// SHA-256, lower-case hexadecimal.
    package var hash: String
    package var clinic: String
    /// The file's name without its folder.
    package var name: String
    package var kind: Kind
    package var direction: Direction
    package var bytes: [UInt8]
    package var at: Timestamp
    package var by: String

    package init(
        hash: String, clinic: String, name: String, kind: Kind, direction: Direction, bytes: [UInt8], at: Timestamp,
        by: String
    ) {
        self.hash = hash
        self.clinic = clinic
        self.name = name
        self.kind = kind
        self.direction = direction
        self.bytes = bytes
        self.at = at
        self.by = by
    }
}

/// How many statements an import added, changed or found as they were.
package struct ImportCounts: Codable, Equatable, Sendable {
    package var new = 0
    package var changed = 0
    package var unchanged = 0
    package var newVisits = 0
    package var visits = 0

    package init() {}
}

/// A visit with its keys in the store.
package struct StoredVisit: Sendable, HoldsPatientData {
    package var key: Int64
    package var clinic: String
    package var patientKey: Int64
    package var record: VisitRecord

    package init(key: Int64, clinic: String, patientKey: Int64, record: VisitRecord) {
        self.key = key
        self.clinic = clinic
        self.patientKey = patientKey
        self.record = record
    }
}

/// A line in a list of visits.
package struct VisitSummary: Codable, Equatable, Sendable, HoldsPatientData {
    package var key: Int64
    package var clinic: String
    package var patientKey: Int64
    package var patient: PersonName
    package var date: CalendarDate?
    package var classCode: String
    package var type: String
    package var notes: Int
    package var proposals: Int
    package var decisions: Int
    package var claims: Int

    package init(
        key: Int64, clinic: String, patientKey: Int64, patient: PersonName, date: CalendarDate?, classCode: String,
        type: String, notes: Int, proposals: Int, decisions: Int, claims: Int
    ) {
        self.key = key
        self.clinic = clinic
        self.patientKey = patientKey
        self.patient = patient
        self.date = date
        self.classCode = classCode
        self.type = type
        self.notes = notes
        self.proposals = proposals
        self.decisions = decisions
        self.claims = claims
    }
}

/// Records and the documents that they came from.
package protocol RecordStore {
    func hasDocument(hash: String, clinic: String) throws -> Bool
    func document(hash: String) throws -> StoredDocument?
    /// False when the clinic has the same bytes already.
    @discardableResult func add(_ document: StoredDocument) throws -> Bool
    func save(_ records: RecordImport, clinic: String, document: String, at: Timestamp) throws -> ImportCounts
    func hasPatient(sourceID: String, clinic: String) throws -> Bool
    func visit(_ key: Int64) throws -> StoredVisit?
    func visits(clinic: String?, limit: Int, offset: Int) throws -> [VisitSummary]
    func visitCount(clinic: String?) throws -> Int
    func patient(_ key: Int64) throws -> (clinic: String, patient: Patient)?
}
