import Primitives

/// One reading of one FHIR document: what was read so far, and what the resources say about each other.
struct FHIRImport {
    var record = RecordImport()
    let file: String
    let index: FHIRIndex
    /// People and organizations already taken over, so that a contained or referenced one is added once.
    var known: Set<String> = []
    /// Conditions that an encounter lists as its diagnoses, by the condition's id.
    var diagnosisEncounters: [String: String] = [:]
    /// How many coverages each patient has so far.
    var coverageCounts: [String: Int] = [:]
    /// The contained resources of the owner that was asked for last, by id, so that a long list is gone through once.
    var containedIndex: (ownerPath: String, positions: [String: Int])?
    private var suppressed = 0

    /// Findings beyond this number are counted, not listed.
    static let findingLimit = 10_000

    init(file: String, index: FHIRIndex) {
        self.file = file
        self.index = index
    }

    mutating func report(
        _ id: String, _ severity: Finding.Severity, at element: FHIRElement, _ message: String, fix: String? = nil
    ) {
        report(id, severity, path: element.path, offset: element.node.offset, message, fix: fix)
    }

    /// Reports that `key` is missing in `element`.
    mutating func reportMissing(
        _ id: String, _ severity: Finding.Severity, _ key: String, in element: FHIRElement, _ message: String,
        fix: String? = nil
    ) {
        report(id, severity, path: element.path(of: key), offset: element.node.offset, message, fix: fix)
    }

    private mutating func report(
        _ id: String, _ severity: Finding.Severity, path: String, offset: Int, _ message: String, fix: String?
    ) {
        guard record.findings.count < Self.findingLimit else {
            suppressed += 1
            return
        }
        let location = Finding.Location(path.isEmpty ? nil : path, file: file, offset: offset)
        record.findings.append(Finding(id, severity, at: location, message, fix: fix))
    }

    /// Reads every resource and closes the open ends.
    mutating func readAll() -> RecordImport {
        for resource in index.resources { read(resource) }
        for position in record.facts.indices where record.facts[position].encounterID == nil {
            record.facts[position].encounterID = diagnosisEncounters[record.facts[position].sourceID]
        }
        reportUnread()
        if suppressed > 0 {
            record.findings.append(
                Finding(
                    "fhir.too-many-findings", .error, at: Finding.Location(file: file),
                    "\(suppressed) further findings are not listed.", fix: "Ask the sender for a valid document."))
        }
        return record
    }

    private mutating func read(_ resource: FHIRResource) {
        record.resourceCounts[resource.type, default: 0] += 1
        switch resource.type {
        case "Patient": readPatient(resource)
        case "Practitioner": readPractitioner(resource)
        case "Organization": readOrganization(resource)
        case "Encounter": readEncounter(resource)
        case "Coverage": readCoverage(resource)
        case "Condition": readCondition(resource)
        case "Procedure": readProcedure(resource)
        case "Observation": readObservation(resource)
        case "MedicationRequest", "MedicationStatement": readMedication(resource)
        case "DiagnosticReport": readDiagnosticReport(resource)
        case "DocumentReference": readDocumentReference(resource)
        case "Immunization": readImmunization(resource)
        case "ServiceRequest": readServiceRequest(resource)
        case "AllergyIntolerance": readAllergy(resource)
        default: break
        }
    }

    /// Types that only matter through a reference to them: a subscriber, a drug, a place, a role.
    static let readThroughReferences: Set = ["RelatedPerson", "Medication", "Location", "PractitionerRole"]

    private static let readTypes: Set = [
        "Patient", "Practitioner", "Organization", "Encounter", "Coverage", "Condition", "Procedure", "Observation",
        "MedicationRequest", "MedicationStatement", "DiagnosticReport", "DocumentReference", "Immunization",
        "ServiceRequest", "AllergyIntolerance",
    ]

    private mutating func reportUnread() {
        for (type, count) in record.resourceCounts.sorted(by: { $0.key < $1.key })
        where !Self.readTypes.contains(type) && !Self.readThroughReferences.contains(type) {
            guard let first = index.first(ofType: type) else { continue }
            report(
                "fhir.not-read", .info, at: first.element,
                "Resources of type \(type) are not used for coding or billing; \(count) left aside.")
        }
    }
}
