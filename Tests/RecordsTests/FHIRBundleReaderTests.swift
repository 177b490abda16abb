import Primitives
import Records
import Testing

@Suite("FHIR bundles")
struct FHIRBundleReaderTests {
    @Test("The day is the local one, as written")
    func localDay() {
        let read = Fixtures.read(Fixtures.patient, Fixtures.encounter)
        #expect(read.encounters.first?.start == CalendarDate(year: 2026, month: 6, day: 1))
        #expect(read.patients.first?.name.middle == "Lee")
        #expect(read.findings.isEmpty)
    }

    @Test("A single resource is read like a bundle of one")
    func single() {
        let read = FHIRBundleReader.read(Array(Fixtures.patient.utf8), file: "p.json")
        #expect(read.patients.map(\.sourceID) == ["p1"] && read.findings.isEmpty)
    }

    @Test("A visit without a period stays, and waits for a person")
    func noPeriod() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"Encounter","id":"e1","status":"finished","class":{"code":"AMB"},
            "subject":{"reference":"Patient/p1"}}
            """#)
        #expect(read.encounters.count == 1 && read.encounters.first?.start == nil)
        #expect(read.finding("fhir.encounter-date")?.severity == .hold)
    }

    @Test("A day that does not exist is reported at its place and left out")
    func impossibleDate() throws {
        let json = #"{"resourceType":"Patient","id":"p","name":[{"family":"A"}],"birthDate":"2026-02-30"}"#
        let text = #"{"resourceType":"Bundle","type":"batch","entry":[{"resource":\#(json)}]}"#
        let read = FHIRBundleReader.read(Array(text.utf8), file: "b.json")
        #expect(read.patients.first?.birthDate == nil)
        let finding = try #require(read.finding("fhir.date"))
        #expect(finding.severity == .error && finding.location.path == "entry[0].resource.birthDate")
        let offset = try #require(finding.location.offset)
        #expect(Array(text.utf8)[offset...].starts(with: "\"2026-02-30".utf8))
        #expect(!finding.message.contains("2026-02-30"))
    }

    @Test(
        "Dates as FHIR writes them",
        arguments: [
            ("2019", "fhir.partial-date"), ("2019-03", "fhir.partial-date"), ("2019-13", "fhir.date"),
            ("2019-03-04T25:00:00Z", "fhir.date"), ("2019-03-04T10:00:00+99:00", "fhir.date"), ("", nil),
            ("2019-03-04", nil), ("2019-03-04T10:00:00.123-06:00", nil), ("2019-03-04T10:00", nil),
            ("0001-01-01", "fhir.date"), ("20190304", "fhir.date"), (String(repeating: "9", count: 5_000), "fhir.date"),
            ("２０１９", "fhir.date"),
        ])
    func dates(_ written: String, _ finding: String?) {
        let read = Fixtures.read(
            #"{"resourceType":"Patient","id":"p","name":[{"family":"A"}],"birthDate":"\#(written)"}"#)
        #expect(read.findings.first?.id == finding)
        #expect((read.patients.first?.birthDate != nil) == (finding == nil && !written.isEmpty))
    }

    @Test("Types that are not read are counted and mentioned once")
    func unread() {
        let read = Fixtures.read(
            #"{"resourceType":"CarePlan","id":"1"}"#, #"{"resourceType":"CarePlan","id":"2"}"#, Fixtures.patient)
        #expect(read.resourceCounts == ["CarePlan": 2, "Patient": 1])
        #expect(read.findings.map(\.id) == ["fhir.not-read"] && read.findings.first?.severity == .info)
    }

    @Test("Two resources with one id are both kept, with an error")
    func duplicateID() {
        let read = Fixtures.read(Fixtures.patient, Fixtures.encounter, Fixtures.encounter)
        #expect(read.encounters.count == 2)
        #expect(read.finding("fhir.duplicate-id")?.location.path == "entry[2].resource")
    }

    @Test("A resource without an id gets one that the same document gives again")
    func derivedID() {
        let json = #"{"resourceType":"Patient","name":[{"family":"A"}],"birthDate":"1970-01-01"}"#
        let first = Fixtures.read(json, json)
        #expect(Set(first.patients.map(\.sourceID)).count == 2)
        #expect(first == Fixtures.read(json, json))
        #expect(first.findings.map(\.id) == ["fhir.no-id", "fhir.no-id"])
    }

    @Test("A deletion in a transaction is not carried out")
    func deletion() {
        let text = #"""
            {"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"DELETE","url":"Patient/1"}},{}]}
            """#
        let read = FHIRBundleReader.read(Array(text.utf8), file: "t.json")
        #expect(read.findings.map(\.severity) == [.warning, .error])
    }

    @Test("Coverage without a member id warns, self-pay does not; payer names come from anywhere they may stand")
    func coverage() {
        func coverage(_ id: String, _ body: String) -> String {
            #"{"resourceType":"Coverage","id":"\#(id)","status":"active","beneficiary":{"reference":"Patient/p1"},\#(body)}"#
        }
        let read = Fixtures.read(
            Fixtures.patient, #"{"resourceType":"Organization","id":"o","name":"Prairie Mutual Health"}"#,
            coverage("1", #""order":1,"payor":[{"display":"Medicare Part B"}]"#),
            coverage("2", #""order":2,"subscriberId":"M1","payor":[{"reference":"Organization/o"}]"#),
            coverage("3", #""order":3,"payor":[{"reference":"Patient/p1"}]"#),
            coverage("4", #""order":"4","subscriberId":"M2","payor":[{"identifier":{"value":"00621"}}]"#),
            coverage("5", #""order":999999999999999999999,"subscriberId":"M3""#))
        #expect(
            read.coverages.map(\.payerName)
                == ["Medicare Part B", "Prairie Mutual Health", "Self-pay", "00621", ""])
        #expect(
            read.findings.map(\.id) == [
                "fhir.coverage-member", "fhir.coverage-order", "fhir.coverage-payor", "fhir.coverage-order",
            ])
        #expect(read.finding("fhir.coverage-member")?.location.path == "entry[2].resource.subscriberId")
    }

    @Test("A dependent's coverage names the subscriber")
    func dependent() throws {
        let read = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"RelatedPerson","id":"r","name":[{"family":"Doe","given":["Sam"]}],"birthDate":"1968-01-02",
            "gender":"male"}
            """#,
            #"""
            {"resourceType":"Coverage","id":"c","beneficiary":{"reference":"Patient/p1"},"subscriberId":"M1",
            "subscriber":{"reference":"RelatedPerson/r"},"relationship":{"coding":[{"code":"spouse"}]},
            "payor":[{"display":"X"}],"class":[{"type":{"coding":[{"code":"group"}]},"value":"G7"}]}
            """#)
        let coverage = try #require(read.coverages.first)
        #expect(coverage.relationship == .spouse && coverage.subscriber?.first == "Sam")
        #expect(coverage.subscriberBirthDate == CalendarDate(year: 1968, month: 1, day: 2))
        #expect(coverage.groupNumber == "G7" && coverage.subscriberSex == .male)
        #expect(read.findings.isEmpty)
    }

    @Test("Values are kept exactly as written")
    func values() {
        func observation(_ id: String, _ value: String) -> String {
            #"""
            {"resourceType":"Observation","id":"\#(id)","status":"final","code":{"text":"x"},\#(value),
            "subject":{"reference":"Patient/p1"}}
            """#
        }
        let read = Fixtures.read(
            Fixtures.patient, observation("1", #""valueQuantity":{"value":7.10,"unit":"%"}"#),
            observation("2", #""valueQuantity":{"comparator":"<","value":1e999999,"code":"mg"}"#),
            observation("3", #""valueString":"cloudy""#), observation("4", #""valueBoolean":false"#),
            observation("5", #""valueCodeableConcept":{"coding":[{"code":"POS","display":"Positive"}]}"#),
            observation("6", #""valueRatio":{"numerator":{"value":1},"denominator":{"value":8}}"#),
            observation("7", #""valueQuantity":{"value":"7.1"}"#))
        #expect(read.facts.map(\.value) == ["7.10", "<1e999999", "cloudy", "false", "Positive", "1:8", nil])
        #expect(read.findings.map(\.location.path) == ["entry[7].resource.valueQuantity.value"])
    }

    @Test("Aliases of code systems become one name")
    func systems() {
        let read = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p1"},
            "code":{"coding":[{"system":"urn:oid:2.16.840.1.113883.6.90","code":"I10"}]}}
            """#)
        #expect(read.facts.first?.concept.code(in: Concept.icd10cm) == "I10")
    }

    @Test("Patient data stays out of printed values")
    func redacted() {
        let read = Fixtures.read(Fixtures.patient, Fixtures.encounter)
        #expect(!"\(read)".contains("Doe") && !"\(read.patients)".contains("Doe"))
    }
}
