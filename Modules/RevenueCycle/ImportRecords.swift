import Compliance
package import Primitives
package import Records

/// Takes records in: FHIR bundles and notes. A file is stored byte for byte and read, or it changes nothing.
package struct ImportRecords: Sendable {
    package struct Report: Codable, Equatable, Sendable {
        package var file: String
        /// True when the clinic had exactly these bytes before.
        package var wasKnown: Bool
        package var counts: ImportCounts
        package var findings: [Finding]
        /// False when the file was refused; nothing of it was stored then.
        package var isAccepted: Bool
    }

    /// Larger files are refused.
    package static let sizeLimit = 256 << 20

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func callAsFunction(
        _ bytes: [UInt8], file: String, clinic: String, in context: WorkContext
    ) async throws -> Report {
        guard office.clinics.clinic(clinic) != nil, context.mayWork(in: clinic) else {
            throw UseCaseError.notFound("clinic", clinic)
        }
        let (records, kind) = read(bytes, file: file)
        if records.findings.contains(where: { $0.severity == .error }) && records.isEmpty {
            return Report(
                file: file, wasKnown: false, counts: ImportCounts(), findings: records.findings, isAccepted: false)
        }
        let hash = AuditChain.hexadecimalHash(of: bytes)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let document = StoredDocument(
            hash: hash, clinic: clinic, name: name, kind: kind, direction: .received, bytes: bytes,
            at: office.clock.now,
            by: context.actor)
        let office = office
        return try await office.store.write { session in
            let isNew = try session.add(document)
            let records = try Self.namingEveryPatient(records, clinic: clinic, file: file, session)
            let counts = try session.save(records, clinic: clinic, document: hash, at: office.clock.now)
            try session.append(
                office.event(
                    .create, "document", hash, in: context, clinic: clinic,
                    detail: "imported: \(counts.new) new, \(counts.changed) changed, \(counts.unchanged) unchanged"))
            return Report(
                file: file, wasKnown: !isNew, counts: counts, findings: records.findings, isAccepted: true)
        }
    }

    /// A visit whose patient neither the file nor the clinic knows is kept under a stand-in, so that it stays in sight.
    private static func namingEveryPatient(
        _ records: RecordImport, clinic: String, file: String, _ session: any OfficeSession
    ) throws -> RecordImport {
        var named = records
        for index in named.encounters.indices {
            let encounter = named.encounters[index]
            if named.patients.contains(where: { $0.sourceID == encounter.patientID }) { continue }
            if try session.hasPatient(sourceID: encounter.patientID, clinic: clinic) { continue }
            let id = encounter.patientID.isEmpty ? "unknown:\(encounter.sourceID)" : encounter.patientID
            named.encounters[index].patientID = id
            named.patients.append(Patient(sourceID: id, name: PersonName(last: "Unknown", first: "Patient")))
            named.findings.append(
                Finding(
                    "records.unknown-patient", .warning, at: .init("visit \(encounter.sourceID)", file: file),
                    "The visit's patient is in no record of this clinic; it is kept under the name Unknown.",
                    fix: "Import the patient's record, or add `name:` to the note's header."))
        }
        return named
    }

    private func read(_ bytes: [UInt8], file: String) -> (RecordImport, StoredDocument.Kind) {
        var refused = RecordImport()
        if bytes.count > Self.sizeLimit {
            refused.findings = [
                Finding(
                    "records.too-large", .error, at: .init(file: file), "The file is larger than 256 MiB.",
                    fix: "Split the bundle.")
            ]
            return (refused, .other)
        }
        if bytes.isEmpty {
            refused.findings = [
                Finding("records.empty", .error, at: .init(file: file), "The file is empty.", fix: "Export it again.")
            ]
            return (refused, .other)
        }
        // By content, not by name: JSON begins with a brace; a note begins with its header.
        let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") || !bytes.starts(with: Array("---".utf8)) {
            return (FHIRBundleReader.read(bytes, file: file), .fhir)
        }
        return (NoteReader.read(bytes, file: file, decoder: office.headerDecoder), .note)
    }
}

extension RecordImport {
    fileprivate var isEmpty: Bool {
        patients.isEmpty && encounters.isEmpty && coverages.isEmpty && facts.isEmpty && notes.isEmpty
            && practitioners.isEmpty && organizations.isEmpty
    }
}
