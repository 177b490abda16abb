import Primitives
import Records
import Testing

@Suite("FHIR references")
struct FHIRReferenceTests {
    private func bundle(subject: String, patientURL: String = "urn:uuid:11111111-2222-3333-4444-555555555555")
        -> RecordImport
    {
        let text = #"""
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
            "subject":\#(subject),"period":{"start":"2026-06-01"}}},
            {"fullUrl":"\#(patientURL)","resource":{"resourceType":"Patient","id":"p1","birthDate":"1970-01-01",
            "name":[{"family":"A"}],"identifier":[{"system":"urn:mrn","value":"77"}]}}]}
            """#
        return FHIRBundleReader.read(Array(text.utf8), file: "r.json")
    }

    @Test(
        "Each written form leads to the entry, forwards too",
        arguments: [
            #"{"reference":"urn:uuid:11111111-2222-3333-4444-555555555555"}"#, #"{"reference":"Patient/p1"}"#,
            #"{"reference":"Patient/p1/_history/3"}"#, #"{"reference":"https://ehr.example/fhir/Patient/p1"}"#,
            #"{"reference":"Patient?identifier=urn:mrn|77"}"#, #"{"reference":"Patient?identifier=urn%3Amrn%7C77"}"#,
            #"{"identifier":{"system":"urn:mrn","value":"77"}}"#,
        ])
    func forms(_ subject: String) {
        let read = bundle(subject: subject)
        #expect(read.encounters.first?.patientID == "p1")
        #expect(read.findings.isEmpty)
    }

    @Test("A reference that leads nowhere is an error with its place; the visit stays")
    func nowhere() throws {
        let read = bundle(subject: #"{"reference":"urn:uuid:00000000-0000-0000-0000-000000000000"}"#)
        #expect(read.encounters.count == 1)
        let finding = try #require(read.finding("fhir.reference"))
        #expect(finding.location.path == "entry[0].resource.subject" && finding.location.offset != nil)
        #expect(read.finding("fhir.no-patient")?.severity == .error)
    }

    @Test("A patient of another file keeps the id")
    func elsewhere() {
        let read = bundle(subject: #"{"reference":"Patient/other"}"#)
        #expect(read.encounters.first?.patientID == "other")
        #expect(read.errors.isEmpty && read.finding("fhir.reference-elsewhere")?.severity == .warning)
    }

    @Test("A reference to a resource of another type is refused")
    func wrongTarget() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"{"resourceType":"Condition","id":"c","code":{"text":"x"},"subject":{"reference":"Condition/c"}}"#)
        #expect(read.finding("fhir.reference")?.location.path == "entry[1].resource.subject")
        #expect(read.facts.count == 1)
    }

    @Test("A conditional NPI reference names the practitioner, once")
    func conditionalPractitioner() throws {
        func visit(_ id: String) -> String {
            #"""
            {"resourceType":"Encounter","id":"\#(id)","status":"finished","class":{"code":"AMB"},
            "subject":{"reference":"Patient/p1"},"period":{"start":"2026-06-01"},"participant":[{"individual":
            {"reference":"Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1538201140",
            "display":"Dr. Ngozi Okafor"}}],
            "serviceProvider":{"reference":"Organization?identifier=urn:org|9","display":"Clinic"}}
            """#
        }
        let read = Fixtures.read(Fixtures.patient, visit("e1"), visit("e2"))
        #expect(read.practitioners.count == 1 && read.organizations.count == 1)
        let practitioner = try #require(read.practitioners.first)
        #expect(practitioner.npi == "1538201140" && practitioner.name.last == "Okafor")
        #expect(read.encounters.allSatisfy { $0.practitionerID == practitioner.sourceID && $0.organizationID == "9" })
        #expect(read.findings.isEmpty)
    }

    @Test("Contained practitioners and drugs are read")
    func contained() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
            "contained":[{"resourceType":"Practitioner","id":"dr","name":[{"family":"Tran"}],
            "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1482904459"}]}],
            "subject":{"reference":"Patient/p1"},"period":{"start":"2026-06-01"},
            "participant":[{"individual":{"reference":"#dr"}}]}
            """#,
            #"""
            {"resourceType":"MedicationRequest","id":"m1","status":"active","contained":[{"resourceType":"Medication",
            "id":"drug","code":{"text":"Metformin"}}],"medicationReference":{"reference":"#drug"},
            "subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e1"}}
            """#)
        #expect(read.encounters.first?.practitionerID == "e1#dr")
        #expect(read.practitioners.first?.npi == "1482904459")
        #expect(read.facts.first?.concept.label == "Metformin")
        #expect(read.findings.isEmpty)
    }

    @Test("A contained role leads to the practitioner contained beside it")
    func containedRole() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
            "contained":[{"resourceType":"PractitionerRole","id":"role","practitioner":{"reference":"#dr"}},
            {"resourceType":"Practitioner","id":"dr","name":[{"family":"Tran"}]}],
            "subject":{"reference":"Patient/p1"},"period":{"start":"2026-06-01"},
            "participant":[{"individual":{"reference":"#role"}}]}
            """#)
        #expect(read.encounters.first?.practitionerID == "e1#dr")
        #expect(read.practitioners.map(\.sourceID) == ["e1#dr"] && read.findings.isEmpty)
    }

    @Test("The attending practitioner wins over the first one, and a diagnosis list links a condition")
    func attendingAndDiagnosis() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"{"resourceType":"Practitioner","id":"a","name":[{"family":"A"}]}"#,
            #"{"resourceType":"Practitioner","id":"b","name":[{"family":"B"}]}"#,
            #"{"resourceType":"Condition","id":"c","code":{"text":"Gout"},"subject":{"reference":"Patient/p1"}}"#,
            #"""
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
            "subject":{"reference":"Patient/p1"},"period":{"start":"2026-06-01"},
            "diagnosis":[{"condition":{"reference":"Condition/c"}}],
            "participant":[{"individual":{"reference":"Practitioner/a"}},
            {"type":[{"coding":[{"code":"ATND"}]}],"individual":{"reference":"Practitioner/b"}}]}
            """#)
        #expect(read.encounters.first?.practitionerID == "b")
        #expect(read.facts.first?.encounterID == "e1")
    }
}
